package io.jobhunt.corpus;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Right and wrong by kind, and what the wrong ones gave. */
final class CorpusReport {

    /** Longer texts are cut in the middle of nothing anybody wants to read on a terminal. */
    private static final int LONGEST = 400;

    private static final class Count {
        private int right;
        private int wrong;
        private int notTried;
    }

    private final Map<String, Count> byKind = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> notTried = new ArrayList<>();

    void add(String folder, CorpusCase tried, Finding finding) {
        Count count = byKind.computeIfAbsent(folder + " " + tried.kind(), kind -> new Count());
        String name = folder + "/" + tried.id();
        if (finding instanceof Finding.Wrong differs) {
            count.wrong++;
            wrong.add(name + "\n    expected " + cut(differs.expected()) + "\n    got      " + cut(differs.got()));
        } else if (finding instanceof Finding.NotTried reason) {
            count.notTried++;
            notTried.add(name + ": " + reason.why());
        } else {
            count.right++;
        }
    }

    /** One entry per wrong case, with what was expected and what came. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    int right() {
        return byKind.values().stream().mapToInt(count -> count.right).sum();
    }

    void print(PrintStream out) {
        out.printf("%-60s %6s %6s %10s%n", "kind", "right", "wrong", "not tried");
        byKind.forEach((kind, count) ->
                out.printf("%-60s %6d %6d %10d%n", shortened(kind), count.right, count.wrong, count.notTried));
        out.printf("%-60s %6d %6d %10d%n", "all", right(), wrong.size(), notTried.size());
        wrong.forEach(line -> out.println("WRONG " + line));
        notTried.forEach(line -> out.println("NOT TRIED " + line));
    }

    private static String shortened(String kind) {
        return kind.length() <= 60 ? kind : kind.substring(0, 59) + "…";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
