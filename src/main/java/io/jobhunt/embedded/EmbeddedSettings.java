package io.jobhunt.embedded;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The ports of the embedded services, all on loopback. */
@ConfigurationProperties("jobhunt.embedded")
record EmbeddedSettings(@DefaultValue Postgres postgres, @DefaultValue Sqs sqs, @DefaultValue S3 s3) {

    record Postgres(@DefaultValue("15432") int port) {}

    record Sqs(@DefaultValue("19324") int port) {}

    record S3(@DefaultValue("19325") int port) {}
}
