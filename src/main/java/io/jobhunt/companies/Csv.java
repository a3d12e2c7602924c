package io.jobhunt.companies;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Comma-separated values as RFC 4180 has them: quoted where needed, quotes doubled, line ends allowed within quotes. */
final class Csv {

    private final Reader in;
    private int next;

    private Csv(Reader in) throws IOException {
        this.in = new BufferedReader(in);
        this.next = this.in.read();
    }

    /** All rows, each by the names in the first one. A missing value is an empty string. */
    static List<Map<String, String>> read(Reader in) throws IOException {
        Csv csv = new Csv(in);
        List<String> names = csv.row();
        List<Map<String, String>> rows = new ArrayList<>();
        while (csv.next >= 0) {
            List<String> values = csv.row();
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), i < values.size() ? values.get(i) : "");
            }
            rows.add(row);
        }
        return rows;
    }

    static String line(List<String> values) {
        return values.stream().map(Csv::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String value) {
        return value.matches("(?s).*[,\"\r\n].*") ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
    }

    private List<String> row() throws IOException {
        List<String> values = new ArrayList<>();
        do {
            values.add(value());
        } while (taken(','));
        taken('\r');
        taken('\n');
        return values;
    }

    private String value() throws IOException {
        StringBuilder value = new StringBuilder();
        if (!taken('"')) {
            while (next >= 0 && next != ',' && next != '\r' && next != '\n') {
                value.append((char) next);
                next = in.read();
            }
            return value.toString();
        }
        while (next >= 0) {
            boolean quote = taken('"');
            if (quote && !taken('"')) {
                break;
            }
            value.append(quote ? '"' : (char) next);
            next = quote ? next : in.read();
        }
        return value.toString();
    }

    private boolean taken(char expected) throws IOException {
        if (next != expected) {
            return false;
        }
        next = in.read();
        return true;
    }
}
