package io.jobhunt.page;

import io.jobhunt.outside.Missing;
import io.jobhunt.outside.Need;
import io.jobhunt.outside.ServiceAddress;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The bucket of the raw pages as something that is there or not; it is made where the settings say so. */
@Configuration
class PageBucket {

    /** Who stores and reads pages tells sooner. */
    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(30);

    /** A look that takes longer counts as none. */
    private static final Duration LOOK = Duration.ofSeconds(3);

    @Bean
    Need pageBucketNeed(S3Client s3Client, PageSettings settings, Clock clock) {
        String name = "the bucket " + settings.bucket() + " of S3 " + ServiceAddress.of(s3Client);
        return new Need(name, () -> look(s3Client, settings), LOOKED_AT_EVERY, clock);
    }

    @Bean
    S3Client pageStore(S3Client s3Client, Need pageBucketNeed) {
        return new PageStore(s3Client, pageBucketNeed);
    }

    private static void look(S3Client s3, PageSettings settings) {
        try {
            s3.headBucket(request ->
                    request.bucket(settings.bucket()).overrideConfiguration(override -> override.apiCallTimeout(LOOK)));
        } catch (S3Exception e) {
            if (e.statusCode() == 403) {
                // Whoever may only read and write objects is not told. It is there as far as anybody knows.
                return;
            }
            if (!(e instanceof NoSuchBucketException) && e.statusCode() != 404) {
                throw e;
            }
            if (!settings.createBucket()) {
                throw new Missing(
                        "There is no bucket " + settings.bucket()
                                + ". Make it, or have it made: jobhunt.pages.create-bucket=true.",
                        e);
            }
            s3.createBucket(request ->
                    request.bucket(settings.bucket()).overrideConfiguration(override -> override.apiCallTimeout(LOOK)));
        }
    }
}
