package io.jobhunt.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The demo company's site: a board that answers like Greenhouse's, and the postings' pages. */
@RestController
@RequestMapping("/demo")
@ConditionalOnProperty("jobhunt.demo.enabled")
class DemoController {

    private final DemoBoard board = new DemoBoard();
    private final DemoPage page;

    DemoController(ObjectMapper json) {
        this.page = new DemoPage(json);
    }

    @GetMapping("/v1/boards/demo/jobs")
    Map<String, Object> jobs() {
        String base =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        List<Map<String, Object>> jobs = board.list().stream()
                .map(posting -> Map.<String, Object>of(
                        "id", posting.id(),
                        "title", posting.title(),
                        "absolute_url", base + "/demo/jobs/" + posting.id(),
                        "location", Map.of("name", posting.location()),
                        "company_name", "Northwind Demo"))
                .toList();
        return Map.of("jobs", jobs, "meta", Map.of("total", jobs.size()));
    }

    @GetMapping("/jobs/{id}")
    ResponseEntity<String> posting(@PathVariable long id) throws JsonProcessingException {
        DemoPosting posting = board.find(id).orElse(null);
        if (posting == null) {
            return ResponseEntity.notFound().build();
        }
        return switch (board.ask(posting)) {
            case NOT_FOUND -> ResponseEntity.status(404).body("<h1>This job is gone</h1>");
            case TOO_MANY_REQUESTS ->
                ResponseEntity.status(429).header("Retry-After", "1").body("slow down");
            case SERVER_ERROR -> ResponseEntity.status(500).body("<h1>Sorry</h1>");
            case PAGE ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
                        .body(page.write(posting, board.open()));
        };
    }
}
