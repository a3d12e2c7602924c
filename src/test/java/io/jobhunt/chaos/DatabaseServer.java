package io.jobhunt.chaos;

import io.jobhunt.app.PackagedApp;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The database server of a product, as the operating system sees it.
 *
 * @param process the postmaster
 * @param command what it was started with
 * @param data    the product's data directory
 */
record DatabaseServer(ProcessHandle process, List<String> command, Path data) {

    static DatabaseServer of(PackagedApp app) throws IOException {
        ProcessHandle process = PackagedApp.postmaster(app.data()).orElseThrow();
        Path folder = Path.of("/proc", Long.toString(process.pid()));
        List<String> command = new ArrayList<>(
                Arrays.asList(Files.readString(folder.resolve("cmdline")).split("\0")));
        command.set(0, folder.resolve("exe").toRealPath().toString());
        return new DatabaseServer(process, command, app.data());
    }

    /** Ends it at once, as a crash does: connections break, and what was not on the disk yet is lost. */
    void crash() throws Exception {
        int code = new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid()))
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException("kill -QUIT ended with " + code);
        }
        process.onExit().get(20, TimeUnit.SECONDS);
    }

    /** Starts it on what it left. */
    void startAgain() throws IOException {
        List<String> again = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            // It refuses to run as root; the product starts it in a namespace of its own as well.
            again.addAll(List.of("unshare", "-U"));
        }
        again.addAll(command);
        new ProcessBuilder(again)
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(data.resolve("postgres.log").toFile()))
                .start();
    }
}
