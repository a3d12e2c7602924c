package io.jobhunt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole product in the test's process, over the real embedded services, with no worker of its own: a test takes the
 * steps itself, in the order it wants to see. One for all tests; each makes users and runs of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {"jobhunt.roles=api", "jobhunt.queues.wait-seconds=1"})
@ContextConfiguration(initializers = ProductTest.OwnPlace.class)
public @interface ProductTest {

    /** Free ports and a folder of its own. */
    class OwnPlace implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            List<Integer> ports = freePorts(5);
            try {
                TestPropertyValues.of(
                                "jobhunt.data-dir=" + Files.createTempDirectory("job-hunt-test"),
                                "server.port=" + ports.get(0),
                                "management.server.port=" + ports.get(1),
                                "jobhunt.embedded.postgres.port=" + ports.get(2),
                                "jobhunt.embedded.sqs.port=" + ports.get(3),
                                "jobhunt.embedded.s3.port=" + ports.get(4))
                        .applyTo(context);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static List<Integer> freePorts(int count) {
            List<ServerSocket> sockets = new ArrayList<>();
            try {
                for (int i = 0; i < count; i++) {
                    sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
                }
                return sockets.stream().map(ServerSocket::getLocalPort).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                for (ServerSocket socket : sockets) {
                    try {
                        socket.close();
                    } catch (IOException e) {
                        // it was only to find a port
                    }
                }
            }
        }
    }
}
