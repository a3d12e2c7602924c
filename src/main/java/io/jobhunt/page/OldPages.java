package io.jobhunt.page;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.paginators.ListObjectsV2Iterable;

/** Deletes raw pages past their days where the store has no lifecycle rules, a listing page at a time. */
@Component("oldPages")
public class OldPages {

    private static final Logger log = LoggerFactory.getLogger(OldPages.class);

    private final S3Client s3;
    private final PageSettings settings;
    private final Clock clock;

    OldPages(S3Client s3, PageSettings settings, Clock clock) {
        this.s3 = s3;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return how many were deleted */
    public int delete() {
        if (!settings.pages().sweep()) {
            return 0;
        }
        Instant limit = clock.instant().minus(settings.pages().keep());
        ListObjectsV2Iterable listing = s3.listObjectsV2Paginator(
                request -> request.bucket(settings.bucket()).prefix("raw/"));
        int deleted = 0;
        for (var page : listing) {
            List<ObjectIdentifier> old = page.contents().stream()
                    .filter(object -> object.lastModified().isBefore(limit))
                    .map(S3Object::key)
                    .map(key -> ObjectIdentifier.builder().key(key).build())
                    .toList();
            if (!old.isEmpty()) {
                s3.deleteObjects(request -> request.bucket(settings.bucket()).delete(list -> list.objects(old)));
                deleted += old.size();
            }
        }
        if (deleted > 0) {
            log.info(
                    "deleted {} raw pages older than {}",
                    deleted,
                    settings.pages().keep());
        }
        return deleted;
    }
}
