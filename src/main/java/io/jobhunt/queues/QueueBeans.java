package io.jobhunt.queues;

import static java.util.stream.Collectors.toMap;

import io.jobhunt.outside.Need;
import io.jobhunt.outside.ServiceAddress;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jmx.export.MBeanExporter;
import org.springframework.jmx.support.RegistrationPolicy;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Shows each queue's depth in JMX, and so in Hawtio; and the queues as something that is there or not. */
@Configuration
class QueueBeans {

    /** Polls and sends tell sooner; this is for a process that does neither. */
    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(30);

    @Bean
    MBeanExporter queueDepthBeans(QueueDepths depths) {
        MBeanExporter exporter = new MBeanExporter();
        exporter.setRegistrationPolicy(RegistrationPolicy.REPLACE_EXISTING);
        exporter.setBeans(
                depths.queues().stream().collect(toMap(queue -> "jobhunt:type=Queues,name=" + queue, depths::of)));
        return exporter;
    }

    @Bean
    Need queueService(SqsClient sqsClient, Queues queues, Clock clock) {
        QueueSettings names = queues.settings();
        String name = "the queues " + names.run() + ", " + names.crawl() + " and " + names.extract() + " of SQS "
                + ServiceAddress.of(sqsClient);
        return new Need(name, queues::look, LOOKED_AT_EVERY, clock);
    }
}
