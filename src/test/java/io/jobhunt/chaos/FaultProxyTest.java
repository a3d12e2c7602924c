package io.jobhunt.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobhunt.chaos.FaultProxy.Fault;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FaultProxyTest {

    private ServerSocket echo;
    private FaultProxy proxy;

    @BeforeEach
    void start() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
        proxy = new FaultProxy(echo.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void letsEverythingThroughAtFirst() throws IOException {
        try (Socket client = connect()) {
            assertThat(ask(client, 7)).isEqualTo(7);
            assertThat(ask(client, 8)).isEqualTo(8);
        }
        assertThat(proxy.accepted()).isEqualTo(1);
        assertThat(proxy.spoilt()).isZero();
    }

    @Test
    void aResetBreaksOpenConnectionsAndNewOnes() throws IOException {
        try (Socket client = connect()) {
            assertThat(ask(client, 7)).isEqualTo(7);

            proxy.turn(Fault.RESET);

            assertThatThrownBy(() -> ask(client, 8)).isInstanceOf(SocketException.class);
        }
        assertThatThrownBy(() -> {
                    try (Socket client = connect()) {
                        ask(client, 9);
                    }
                })
                .isInstanceOf(SocketException.class);
        assertThat(proxy.spoilt()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aBlackHoleSwallowsWithoutAnEnd() throws IOException {
        try (Socket client = connect()) {
            assertThat(ask(client, 7)).isEqualTo(7);

            proxy.turn(Fault.BLACK_HOLE);

            client.setSoTimeout(300);
            assertThatThrownBy(() -> ask(client, 8)).isInstanceOf(SocketTimeoutException.class);
            assertThat(proxy.spoilt()).isEqualTo(1);
        }
    }

    @Test
    void aSlowConnectionStillDelivers() throws IOException {
        try (Socket client = connect()) {
            proxy.turn(Fault.SLOW);
            long started = System.nanoTime();

            assertThat(ask(client, 7)).isEqualTo(7);

            assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
            assertThat(proxy.spoilt()).isEqualTo(2);
        }
    }

    @Test
    void refusesAndIsThereAgainOnTheSamePort() throws IOException {
        proxy.turn(Fault.REFUSE);
        assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);

        proxy.turn(Fault.PASS);

        try (Socket client = connect()) {
            assertThat(ask(client, 7)).isEqualTo(7);
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    }

    private static int ask(Socket client, int value) throws IOException {
        client.getOutputStream().write(value);
        int answer = client.getInputStream().read();
        if (answer < 0) {
            throw new SocketException("ended");
        }
        return answer;
    }

    private void serve() {
        while (!echo.isClosed()) {
            try {
                Socket client = echo.accept();
                Thread thread = new Thread(() -> answer(client));
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void answer(Socket client) {
        try (client) {
            for (int value = client.getInputStream().read();
                    value >= 0;
                    value = client.getInputStream().read()) {
                client.getOutputStream().write(value);
            }
        } catch (IOException e) {
            // the proxy broke it off, as it should
        }
    }
}
