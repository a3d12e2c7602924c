package io.jobhunt.page;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param bucket the bucket of the raw pages
 * @param pages  how it is looked after
 */
@ConfigurationProperties("jobhunt")
record PageSettings(@DefaultValue("jh-raw-pages") String bucket, @DefaultValue Pages pages) {

    /**
     * @param createBucket whether the bucket is made at start-up (embedded, LocalStack) or has to exist (AWS)
     * @param keep         how long a page is kept
     * @param sweep        whether this deployment deletes old pages itself; on AWS the bucket's lifecycle does
     */
    record Pages(
            @DefaultValue("false") boolean createBucket,
            @DefaultValue("7d") Duration keep,
            @DefaultValue("false") boolean sweep) {}

    boolean createBucket() {
        return pages.createBucket();
    }
}
