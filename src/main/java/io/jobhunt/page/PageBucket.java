package io.jobhunt.page;

import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.S3Client;

/** Makes the bucket of the raw pages at start-up, where the settings say so. */
@Component
class PageBucket {

    PageBucket(S3Client s3, PageSettings settings) {
        if (settings.createBucket()
                && s3.listBuckets().buckets().stream()
                        .noneMatch(bucket -> bucket.name().equals(settings.bucket()))) {
            s3.createBucket(request -> request.bucket(settings.bucket()));
        }
    }
}
