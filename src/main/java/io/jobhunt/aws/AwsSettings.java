package io.jobhunt.aws;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where SQS and S3 are.
 *
 * @param endpoint   for LocalStack: one address for both; not set for AWS itself
 * @param sqsEndpoint an address for SQS alone, before {@code endpoint}
 * @param s3Endpoint an address for S3 alone, before {@code endpoint}
 * @param region     of the queues and the bucket
 * @param accessKey  fixed credentials; not set for the SDK's default chain
 */
@ConfigurationProperties("jobhunt.aws")
record AwsSettings(
        @Nullable URI endpoint,
        @Nullable URI sqsEndpoint,
        @Nullable URI s3Endpoint,
        @DefaultValue("us-east-1") String region,
        @Nullable String accessKey,
        @Nullable String secretKey) {

    @Nullable
    URI sqs() {
        return sqsEndpoint == null ? endpoint : sqsEndpoint;
    }

    @Nullable
    URI s3() {
        return s3Endpoint == null ? endpoint : s3Endpoint;
    }
}
