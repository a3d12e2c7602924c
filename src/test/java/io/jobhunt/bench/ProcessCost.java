package io.jobhunt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What processes have cost so far, as the Linux kernel counts it. */
final class ProcessCost {

    /** The kernel counts in these, on every Linux of today. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int FIRST_FIELD_AFTER_NAME = 3;

    private ProcessCost() {}

    /** CPU seconds of this process alone. */
    static double cpu(long pid) {
        return seconds(Path.of("/proc", Long.toString(pid), "stat"), 14, 15);
    }

    /** CPU seconds of a process, of all that descend from it, and of those of them that have ended. */
    static double cpuOfTree(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                .mapToDouble(process -> seconds(Path.of("/proc", Long.toString(process.pid()), "stat"), 14, 15, 16, 17))
                .sum();
    }

    /** CPU seconds by the first letters of the threads' names. */
    static Map<String, Double> cpuByThread(long pid) {
        Map<String, Double> byName = new TreeMap<>();
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            for (Path thread : threads.toList()) {
                String name = Files.readString(thread.resolve("comm")).strip().replaceAll("[# -]*\\d*$", "");
                byName.merge(name, seconds(thread.resolve("stat"), 14, 15), Double::sum);
            }
        } catch (IOException e) {
            // a thread that ended meanwhile
        }
        return byName;
    }

    /** The most memory that the process has held, in MiB. */
    static long peakMib(long pid) {
        return kib(Path.of("/proc", Long.toString(pid), "status"), "VmHWM:") / 1024;
    }

    /** Memory of a process and its descendants, what they share counted once, in MiB. */
    static long mibOfTree(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                        .mapToLong(
                                process -> kib(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"), "Pss:"))
                        .sum()
                / 1024;
    }

    private static long kib(Path file, String label) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(label))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private static double seconds(Path stat, int... fields) {
        try {
            String line = Files.readString(stat);
            List<String> values =
                    List.of(line.substring(line.lastIndexOf(')') + 2).strip().split(" "));
            double ticks = 0;
            for (int field : fields) {
                ticks += Double.parseDouble(values.get(field - FIRST_FIELD_AFTER_NAME));
            }
            return ticks / TICKS_PER_SECOND;
        } catch (IOException e) {
            return 0;
        }
    }
}
