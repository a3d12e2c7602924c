package io.jobhunt.queues;

import static java.util.stream.Collectors.toMap;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jmx.export.MBeanExporter;
import org.springframework.jmx.support.RegistrationPolicy;

/** Shows each queue's depth in JMX, and so in Hawtio. */
@Configuration
class QueueBeans {

    @Bean
    MBeanExporter queueDepthBeans(QueueDepths depths) {
        MBeanExporter exporter = new MBeanExporter();
        exporter.setRegistrationPolicy(RegistrationPolicy.REPLACE_EXISTING);
        exporter.setBeans(
                depths.queues().stream().collect(toMap(queue -> "jobhunt:type=Queues,name=" + queue, depths::of)));
        return exporter;
    }
}
