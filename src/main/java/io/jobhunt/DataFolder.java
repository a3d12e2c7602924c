package io.jobhunt;

import java.io.IOException;
import java.nio.file.Files;
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

    /**
     * The folder, made if need be. Whoever comes to it first at a start says what is wrong with it.
     *
     * @throws StartupProblem when it can't be made, or is none
     */
    public Path made() {
        Path folder = path();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new StartupProblem(
                    "The data directory " + folder + " is a file.",
                    "Move it away, or choose another: --jobhunt.data-dir=<folder>.");
        }
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StartupProblem(
                    "The data directory " + folder + " can't be written ("
                            + e.getClass().getSimpleName() + ").",
                    "Make it writable for this user, or choose another: --jobhunt.data-dir=<folder>.",
                    e);
        }
    }
}
