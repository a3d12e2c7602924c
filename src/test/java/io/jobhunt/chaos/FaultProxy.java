package io.jobhunt.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands between a client and a TCP service on loopback and spoils the connection on demand. It counts what it has
 * spoilt, so that a test can tell a survived fault from one that never happened.
 */
final class FaultProxy implements AutoCloseable {

    /** What happens to connections, those that are open included. */
    enum Fault {
        /** Nothing: bytes go through. */
        PASS,
        /** Connections are accepted and broken off with a TCP reset, open ones at once. */
        RESET,
        /** Connections stay open and nothing goes through, as behind a firewall that drops packets. */
        BLACK_HOLE,
        /** Each piece of data is held up. */
        SLOW,
        /** Nobody listens on the port; open connections are broken off. */
        REFUSE
    }

    private static final long HOLD_UP_NANOS = 200_000_000;
    private static final int PIECE = 16 * 1024;

    private final int target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong spoilt = new AtomicLong();
    private volatile Fault fault = Fault.PASS;
    private volatile ServerSocket listening;
    private Thread accepting;
    private volatile boolean closed;

    /** @param target the port of the service, on loopback */
    FaultProxy(int target) throws IOException {
        this.target = target;
        this.listening = listen(0);
        this.port = listening.getLocalPort();
        accept(listening);
    }

    int port() {
        return port;
    }

    /** Connections that were made so far. */
    long accepted() {
        return accepted.get();
    }

    /** Connections that were broken off, refused their data, or held up, so far; pieces of data count one by one. */
    long spoilt() {
        return spoilt.get();
    }

    synchronized void turn(Fault next) throws IOException {
        fault = next;
        if (next == Fault.REFUSE) {
            listening.close();
            awaitTheLastAccept();
        } else if (listening.isClosed()) {
            listening = listen(port);
            accept(listening);
        }
        if (next == Fault.RESET || next == Fault.REFUSE) {
            open.forEach(this::spoil);
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
        return socket;
    }

    /** The system frees the port only when nobody waits in accept any more; until then it lets callers in. */
    private void awaitTheLastAccept() {
        try {
            accepting.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept(ServerSocket socket) {
        accepting = start("proxy-accept", () -> {
            while (!socket.isClosed()) {
                try {
                    connect(socket.accept());
                } catch (IOException e) {
                    // closed, or the service is not there: the client sees its connection end
                }
            }
        });
    }

    private void connect(Socket client) throws IOException {
        accepted.incrementAndGet();
        open.add(client);
        if (fault == Fault.RESET) {
            spoil(client);
            return;
        }
        Socket service = new Socket();
        try {
            service.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), 5_000);
        } catch (IOException e) {
            reset(client);
            throw e;
        }
        open.add(service);
        start("proxy-out", () -> pump(client, service));
        start("proxy-in", () -> pump(service, client));
    }

    private void pump(Socket from, Socket to) {
        byte[] piece = new byte[PIECE];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int size = in.read(piece); size >= 0; size = in.read(piece)) {
                if (!letThrough()) {
                    // What has been swallowed can't be made up for later: the connection is good for nothing any more.
                    break;
                }
                out.write(piece, 0, size);
                out.flush();
            }
        } catch (IOException e) {
            // the other direction ends as well
        } finally {
            reset(from);
            reset(to);
        }
    }

    /** @return false when the connection has to end */
    private boolean letThrough() {
        if (fault == Fault.SLOW) {
            spoilt.incrementAndGet();
            LockSupport.parkNanos(HOLD_UP_NANOS);
        }
        if (fault == Fault.BLACK_HOLE) {
            spoilt.incrementAndGet();
            while (fault == Fault.BLACK_HOLE && !closed) {
                LockSupport.parkNanos(10_000_000);
            }
            return false;
        }
        return true;
    }

    private void spoil(Socket socket) {
        spoilt.incrementAndGet();
        reset(socket);
    }

    private void reset(Socket socket) {
        open.remove(socket);
        try {
            // With data unsent or not, the peer gets a reset instead of an orderly end.
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // closed already
        }
        try {
            socket.close();
        } catch (IOException e) {
            // closed already
        }
    }

    private static Thread start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        listening.close();
        open.forEach(this::reset);
    }
}
