package io.jobhunt.replay;

import io.jobhunt.replay.ReplaySite.Answer;
import io.jobhunt.replay.ReplaySite.Request;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * HTTP/1.1 with persistent connections for GET requests, a thread per connection and one write per answer: whatever it
 * costs is taken from the program that is measured beside it.
 */
final class PageServer implements AutoCloseable {

    interface Site {
        Answer answer(Request request) throws InterruptedException;
    }

    private final ServerSocket socket = new ServerSocket();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Site site;

    PageServer(int port, Site site) throws IOException {
        this.site = site;
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        thread("replay-accept", this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections.add(connection);
                thread("replay-" + connection.getPort(), () -> serve(connection));
            } catch (IOException e) {
                // closed, or the client left before it was served
            }
        }
    }

    private static void thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(connection.getInputStream(), 4_096);
            OutputStream out = connection.getOutputStream();
            for (Request request = read(in); request != null; request = read(in)) {
                write(out, site.answer(request));
            }
        } catch (IOException e) {
            // the client has gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connections.remove(connection);
        }
    }

    /** The next request, or null at the end. Bodies are not expected. */
    private static Request read(InputStream in) throws IOException {
        String first = line(in);
        if (first == null || first.isEmpty()) {
            return null;
        }
        String etag = null;
        for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("if-none-match:")) {
                etag = header.substring(header.indexOf(':') + 1).strip();
            }
        }
        String[] parts = first.split(" ");
        return parts.length < 3 ? null : Request.of(parts[1], etag);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                return line.toString();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.length() == 0 ? null : line.toString();
    }

    private static void write(OutputStream out, Answer answer) throws IOException {
        StringBuilder head = new StringBuilder(200)
                .append("HTTP/1.1 ")
                .append(answer.status())
                .append(" -\r\nContent-Type: ")
                .append(answer.type())
                .append("\r\n");
        if (answer.etag() != null) {
            head.append("ETag: ").append(answer.etag()).append("\r\n");
        }
        // An answer 304 has no body, and so no length of one.
        head.append(answer.status() == 304 ? "\r\n" : "Content-Length: " + answer.body().length + "\r\n\r\n");
        ByteArrayOutputStream whole = new ByteArrayOutputStream(head.length() + answer.body().length);
        whole.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(answer.body());
        whole.writeTo(out);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
