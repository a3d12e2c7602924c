package io.jobhunt.extract;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param limit       for everything that is read from one page, a thousand times what a large one needs
 * @param mostGivenUp readings that were given up and go on all the same; with so many, this process is unwell
 */
@ConfigurationProperties("jobhunt.reading")
record ReadingSettings(@DefaultValue("20s") Duration limit, @DefaultValue("4") int mostGivenUp) {

    ReadingSettings {
        if (limit.isZero() || limit.isNegative() || mostGivenUp < 1) {
            throw new IllegalArgumentException(
                    "jobhunt.reading makes no sense: limit " + limit + ", most given up " + mostGivenUp);
        }
    }
}
