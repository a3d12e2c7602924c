package io.jobhunt.runs.preview;

import io.jobhunt.auth.CurrentUser;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/**
 * The dry run. Not a route: Camel's HTTP endpoint would hold a thread for as long as the slowest site takes, and write
 * nothing before that.
 */
@RestController
class PreviewController {

    private final Previews previews;

    PreviewController(Previews previews) {
        this.previews = previews;
    }

    /** @param accept whoever asks for lines gets a line per company, all others one object of all of them */
    @PostMapping("/api/ingestion/dry-run")
    ResponseEntity<ResponseBodyEmitter> preview(
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) String accept) {
        PreviewForm form = accept != null && accept.contains(MediaType.APPLICATION_NDJSON_VALUE)
                ? PreviewForm.LINES
                : PreviewForm.OBJECT;
        return ResponseEntity.ok()
                .contentType(form.mediaType())
                // Proxies that gather answers would hold companies back.
                .header("X-Accel-Buffering", "no")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(previews.begin(CurrentUser.id(), form));
    }
}
