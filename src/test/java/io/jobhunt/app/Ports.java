package io.jobhunt.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Five ports nobody uses. */
public record Ports(int server, int management, int postgres, int sqs, int s3) {

    public static Ports free() throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            // Held together, so that no port is given out twice.
            for (int i = 0; i < 5; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return new Ports(
                    held.get(0).getLocalPort(),
                    held.get(1).getLocalPort(),
                    held.get(2).getLocalPort(),
                    held.get(3).getLocalPort(),
                    held.get(4).getLocalPort());
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }

    List<String> arguments() {
        return List.of(
                "--server.port=" + server,
                "--management.server.port=" + management,
                "--jobhunt.embedded.postgres.port=" + postgres,
                "--jobhunt.embedded.sqs.port=" + sqs,
                "--jobhunt.embedded.s3.port=" + s3);
    }
}
