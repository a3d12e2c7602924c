package io.jobhunt.page;

import io.jobhunt.outside.Need;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.DelegatingS3Client;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Request;

/**
 * S3 for Camel's endpoints. They would ask for the bucket when they are made, and the process would end without it. Here
 * it is looked at all the time anyway; and whoever stores or reads a page in vain tells that it is away.
 */
final class PageStore extends DelegatingS3Client {

    private final Need bucket;

    PageStore(S3Client s3, Need bucket) {
        super(s3);
        this.bucket = bucket;
    }

    @Override
    public HeadBucketResponse headBucket(HeadBucketRequest request) {
        return HeadBucketResponse.builder().build();
    }

    @Override
    protected <T extends S3Request, R> R invokeOperation(T request, Function<T, R> operation) {
        try {
            return operation.apply(request);
        } catch (AbortedException toldToStop) {
            throw toldToStop;
        } catch (SdkClientException | NoSuchBucketException e) {
            bucket.failed(e);
            throw e;
        } catch (S3Exception e) {
            if (e.statusCode() >= 500) {
                bucket.failed(e);
            }
            throw e;
        }
    }

    @Override
    public void close() {
        // Whoever made the client closes it.
    }
}
