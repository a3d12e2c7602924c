package io.jobhunt.aws;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where SQS and S3 are.
 *
 * @param endpoint   for LocalStack: one address for both; null for AWS itself
 * @param sqsEndpoint an address for SQS alone, before {@code endpoint}
 * @param s3Endpoint an address for S3 alone, before {@code endpoint}
 * @param region     of the queues and the bucket
 * @param accessKey  fixed credentials; null for the SDK's default chain
 */
@ConfigurationProperties("jobhunt.aws")
record AwsSettings(
        URI endpoint,
        URI sqsEndpoint,
        URI s3Endpoint,
        @DefaultValue("us-east-1") String region,
        String accessKey,
        String secretKey) {

    URI sqs() {
        return sqsEndpoint == null ? endpoint : sqsEndpoint;
    }

    URI s3() {
        return s3Endpoint == null ? endpoint : s3Endpoint;
    }
}
