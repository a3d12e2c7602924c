package io.jobhunt.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every board the site has: recorded ones, one of them with a history, and made-up ones named {@code bench-<size>}. */
final class Boards {

    private static final Pattern MADE = Pattern.compile("bench-(\\d{1,6})");
    private static final List<String> FOLDERS =
            List.of("greenhouse/jobsxplo_raw_2026-08-22", "greenhouse/boards_2026-08-22");
    private static final String HISTORIES = "greenhouse_history/tech-jobs-hub";

    private final Path recordings;
    private final Map<String, Board> loaded = new ConcurrentHashMap<>();

    /** @param recordings their folder, or null without any */
    Boards(Path recordings) {
        this.recordings = recordings;
    }

    /** @param date which of the recorded dates, or -1 for the board that has none */
    Optional<Board> find(String token, int date) {
        if (!token.matches("[a-z0-9-]+")) {
            return Optional.empty();
        }
        List<Path> dates = date < 0 ? List.of() : dates(token);
        String key = dates.isEmpty() ? token : token + "@" + date;
        Board board = loaded.get(key);
        if (board == null) {
            board = load(token, dates.isEmpty() ? null : dates.get(date));
            if (board != null) {
                loaded.put(key, board);
            }
        }
        return Optional.ofNullable(board);
    }

    /** The recordings of this board's history, oldest first. */
    List<Path> dates(String token) {
        Path folder = recordings == null ? null : recordings.resolve(HISTORIES).resolve(token);
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json.gz"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Board load(String token, Path dated) {
        try {
            if (dated != null) {
                return Board.recorded(dated);
            }
            Matcher made = MADE.matcher(token);
            if (made.matches()) {
                return Board.made(token, Integer.parseInt(made.group(1)));
            }
            if (recordings != null) {
                for (String folder : FOLDERS) {
                    Path file = recordings.resolve(folder).resolve(token + ".json");
                    if (Files.exists(file)) {
                        return Board.recorded(file);
                    }
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
