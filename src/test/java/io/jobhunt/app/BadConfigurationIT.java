package io.jobhunt.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A product that can't start says what is wrong and what to do, in words and not in a stack trace. */
class BadConfigurationIT {

    @TempDir
    Path folder;

    @BeforeEach
    void needsTheJar() {
        PackagedApp.jar();
    }

    @Test
    void theTakenPortOfAServiceIsNamed() throws IOException, InterruptedException {
        Ports free = Ports.free();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            Ports ports = new Ports(free.server(), free.management(), port, free.sqs(), free.s3());

            assertThat(refusal(folder.resolve("data"), ports))
                    .contains("Port " + port + " is taken by another program")
                    .contains("--jobhunt.embedded.postgres.port=");
        }
    }

    @Test
    void theTakenPortOfTheApplicationIsNamed() throws IOException, InterruptedException {
        Ports free = Ports.free();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            Ports ports = new Ports(port, free.management(), free.postgres(), free.sqs(), free.s3());

            assertThat(refusal(folder.resolve("data"), ports)).containsIgnoringCase("port " + port);
        }
    }

    @Test
    void aFileInPlaceOfTheDataDirectoryIsNamed() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("data"), "not a folder");

        assertThat(refusal(file, Ports.free())).contains(file.toString()).contains("--jobhunt.data-dir=");
    }

    @Test
    void aDataDirectoryThatCannotBeWrittenIsNamed() throws IOException, InterruptedException {
        Path locked = Files.createDirectory(
                folder.resolve("locked"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        assumeTrue(!Files.isWritable(locked), "root writes where it likes");

        assertThat(refusal(locked.resolve("data"), Ports.free()))
                .contains(locked.toString())
                .contains("--jobhunt.data-dir=");
    }

    @Test
    void aSecondProcessOnTheSameDataDirectoryIsSentAway() throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        try (PackagedApp first = PackagedApp.start(data, Ports.free())) {
            String said = refusal(data, Ports.free());

            assertThat(said).contains("Another Job Hunt Tracker is using the data directory " + data);
            assertThat(Api.of(first).get("/api/ingestion/settings").status()).isEqualTo(200);
        }
    }

    /** What the product says when it does not start. */
    private static String refusal(Path data, Ports ports) throws IOException, InterruptedException {
        PackagedApp app = PackagedApp.launch(data, ports);
        try {
            int code = app.awaitExit();

            assertThat(code).as(app.output()).isNotZero();
            assertThat(app.output())
                    .contains("APPLICATION FAILED TO START")
                    .doesNotContain("\tat ")
                    .doesNotContain("Exception");
            return app.output();
        } finally {
            app.closeAlone();
        }
    }
}
