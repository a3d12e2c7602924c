package io.jobhunt.embedded;

import com.typesafe.config.ConfigFactory;
import java.nio.file.Path;
import org.apache.pekko.actor.Terminated;
import org.elasticmq.server.ElasticMQServer;
import org.elasticmq.server.config.ElasticMQServerConfig;
import scala.Function0;

/** ElasticMQ, an SQS-compatible queue, keeping its queues and messages in a file. */
final class QueueService implements AutoCloseable {

    private final Function0<Terminated> stop;

    private QueueService(Function0<Terminated> stop) {
        this.stop = stop;
    }

    static QueueService start(Path folder, int port) {
        Ports.requireFree(port, "jobhunt.embedded.sqs.port");
        String configuration =
                """
                include classpath("application.conf")
                pekko { loglevel = "WARNING", stdout-loglevel = "WARNING", loggers = ["org.apache.pekko.event.slf4j.Slf4jLogger"] }
                pekko.http.server.request-timeout = 40 s
                node-address { protocol = http, host = "127.0.0.1", port = %d, context-path = "" }
                rest-sqs { enabled = true, bind-port = %d, bind-hostname = "127.0.0.1", sqs-limits = strict }
                rest-stats.enabled = false
                generate-node-address = false
                queues {}
                messages-storage {
                  enabled = true
                  # A kill may lose the last half second of messages. Nothing rests on them: what is unfinished is
                  # published again at every start. Writing each one through costs half as much CPU again.
                  uri = "jdbc:h2:%s;WRITE_DELAY=500"
                }
                """
                        .formatted(
                                port,
                                port,
                                folder.resolve("messages").toString().replace("\\", "/"));
        return new QueueService(new ElasticMQServer(
                        new ElasticMQServerConfig(ConfigFactory.load(ConfigFactory.parseString(configuration))))
                .start());
    }

    @Override
    public void close() {
        stop.apply();
    }
}
