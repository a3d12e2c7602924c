package io.jobhunt.companies;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A table of facts in comma-separated values, for tests of other packages. */
public final class BoardTable {

    private BoardTable() {}

    public static List<Map<String, String>> read(Path table) throws IOException {
        try (Reader in = Files.newBufferedReader(table)) {
            return Csv.read(in);
        }
    }
}
