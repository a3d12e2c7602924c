package io.jobhunt;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the embedded profile keeps on this machine.
 *
 * @param dataDir the folder of it; a leading {@code ~} is the home folder
 */
@ConfigurationProperties("jobhunt")
public record DataFolder(@DefaultValue("~/.job-hunt-tracker") String dataDir) {

    public Path path() {
        String dir = dataDir.startsWith("~") ? System.getProperty("user.home") + dataDir.substring(1) : dataDir;
        return Path.of(dir).toAbsolutePath().normalize();
    }
}
