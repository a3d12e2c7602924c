package io.jobhunt.embedded;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param dataDir  the folder that keeps everything; a leading {@code ~} is the home folder
 * @param embedded the ports, all on loopback
 */
@ConfigurationProperties("jobhunt")
record EmbeddedSettings(@DefaultValue("~/.job-hunt-tracker") String dataDir, @DefaultValue Services embedded) {

    record Services(@DefaultValue Postgres postgres, @DefaultValue Sqs sqs, @DefaultValue S3 s3) {}

    record Postgres(@DefaultValue("15432") int port) {}

    record Sqs(@DefaultValue("19324") int port) {}

    record S3(@DefaultValue("19325") int port) {}

    Path dataDirectory() {
        String dir = dataDir.startsWith("~") ? System.getProperty("user.home") + dataDir.substring(1) : dataDir;
        return Path.of(dir).toAbsolutePath().normalize();
    }
}
