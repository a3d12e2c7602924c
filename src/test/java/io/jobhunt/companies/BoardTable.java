package io.jobhunt.companies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table of facts in comma-separated values, for tests of other packages. */
public final class BoardTable {

    private BoardTable() {}

    public static List<Map<String, String>> read(Path table) throws IOException {
        try (CSVParser rows = Catalogue.FORMAT.parse(Files.newBufferedReader(table))) {
            return rows.stream().map(CSVRecord::toMap).toList();
        }
    }
}
