package io.jobhunt;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The whole product in one process; which part of it this process plays is {@code jobhunt.roles}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class JobHuntTracker {

    public static void main(String[] args) {
        SpringApplication.run(JobHuntTracker.class, args);
    }
}
