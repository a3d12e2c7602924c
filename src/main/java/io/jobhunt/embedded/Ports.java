package io.jobhunt.embedded;

import io.jobhunt.StartupProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Tells of a taken port before a service fails on it in its own words. */
final class Ports {

    private Ports() {}

    static void requireFree(int port, String property) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new StartupProblem(
                    "Port " + port + " is taken by another program.",
                    "Stop that program, or choose another port: --" + property + "=<port>.",
                    e);
        }
    }
}
