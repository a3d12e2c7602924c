package io.jobhunt.aws;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Builds the two clients once; every route and bean shares them. */
@Configuration
class AwsClients {

    /** Longer than the longest long poll (20 s), so that only a dead connection runs into it. */
    private static final Duration SQS_SOCKET_TIMEOUT = Duration.ofSeconds(25);

    private static final Duration S3_SOCKET_TIMEOUT = Duration.ofSeconds(15);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

    @Bean
    @Primary
    SqsClient sqsClient(AwsSettings settings, ObjectProvider<BackingService> services) {
        services.stream().toList();
        return configure(SqsClient.builder(), settings, settings.sqs(), SQS_SOCKET_TIMEOUT)
                .build();
    }

    @Bean
    @Primary
    S3Client s3Client(AwsSettings settings, ObjectProvider<BackingService> services) {
        services.stream().toList();
        return configure(S3Client.builder(), settings, settings.s3(), S3_SOCKET_TIMEOUT)
                .forcePathStyle(settings.s3() != null)
                // Pages are small and in memory: signed as a whole, not chunk by chunk.
                .serviceConfiguration(options -> options.chunkedEncodingEnabled(false))
                // The body's own gzip trailer already carries a checksum; a second one costs CPU on each page.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .build();
    }

    private static <
                    B extends
                            AwsSyncClientBuilder<B, C>
                                    & software.amazon.awssdk.awscore.client.builder.AwsClientBuilder<B, C>,
                    C>
            B configure(B builder, AwsSettings settings, @Nullable URI endpoint, Duration socketTimeout) {
        builder.region(Region.of(settings.region()))
                .credentialsProvider(credentials(settings))
                .httpClientBuilder(ApacheHttpClient.builder()
                        .maxConnections(64)
                        .connectionTimeout(CONNECT_TIMEOUT)
                        .socketTimeout(socketTimeout));
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        return builder;
    }

    private static AwsCredentialsProvider credentials(AwsSettings settings) {
        return settings.accessKey() == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
    }
}
