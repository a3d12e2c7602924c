package io.jobhunt.outside;

import java.net.URI;
import software.amazon.awssdk.awscore.AwsClient;

/** Where a service is asked, in words for people. */
public final class ServiceAddress {

    private ServiceAddress() {}

    /** {@code at} an address of our own, or {@code in} a region of AWS. */
    public static String of(AwsClient service) {
        return service.serviceClientConfiguration()
                .endpointOverride()
                .map(URI::toString)
                .map(endpoint -> "at " + endpoint)
                .orElseGet(() -> "in " + service.serviceClientConfiguration().region());
    }
}
