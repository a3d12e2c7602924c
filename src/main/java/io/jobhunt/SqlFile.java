package io.jobhunt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * The SQL texts under {@code src/main/resources/sql}, to be read once by the class that owns the table. A line
 * {@code -- include other} stands for the text of another file: so a statement that has to look at a second table takes
 * that part from the table's owner, and each table is named by its owner alone. All other lines of comment stay behind.
 */
public final class SqlFile {

    private static final String INCLUDE = "-- include ";

    private SqlFile() {}

    /** @param name the file's, without folder and ending */
    public static String read(String name) {
        return text(name)
                .lines()
                .filter(line ->
                        line.strip().startsWith(INCLUDE) || !line.strip().startsWith("--"))
                .map(SqlFile::included)
                .collect(Collectors.joining("\n"));
    }

    private static String included(String line) {
        String text = line.strip();
        return text.startsWith(INCLUDE) ? read(text.substring(INCLUDE.length()).strip()) : line;
    }

    private static String text(String name) {
        String path = "/sql/" + name + ".sql";
        try (InputStream file = SqlFile.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("there is no " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable: " + path, e);
        }
    }
}
