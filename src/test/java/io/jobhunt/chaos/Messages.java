package io.jobhunt.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.app.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The messages of a run's jobs, as the product writes them. */
final class Messages {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Messages() {}

    static List<String> crawl(Database database, String run, int epoch) {
        return of(
                database,
                "select id as job_id, run_id, %d as epoch, company, url from jobs where run_id = '%s'"
                        .formatted(epoch, run));
    }

    static List<String> extract(Database database, String run, int epoch) {
        return of(
                database,
                "select id as job_id, run_id, %d as epoch from jobs where run_id = '%s'".formatted(epoch, run));
    }

    static List<String> run(Database database, String run, int epoch) {
        return of(
                database,
                "select id as run_id, user_id, %d as epoch from ingestion_runs where id = '%s'".formatted(epoch, run));
    }

    private static List<String> of(Database database, String sql) {
        return database.rows(sql).stream().map(Messages::json).toList();
    }

    private static String json(Map<String, Object> row) {
        Map<String, Object> message = new LinkedHashMap<>();
        row.forEach((name, value) -> message.put(name, value instanceof Number ? value : String.valueOf(value)));
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
