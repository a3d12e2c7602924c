package io.jobhunt.corpus;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs a corpus: a folder with one folder per {@linkplain CaseShape shape}, each full of JSON files. */
public final class CorpusRunner {

    static final List<CaseShape> SHAPES = List.of(new ListingShape());

    private static final ObjectMapper JSON = new ObjectMapper();

    private CorpusRunner() {}

    /**
     * @param args the corpora; further arguments that start with {@code --only=} keep cases whose id or kind starts so
     */
    public static void main(String[] args) throws IOException {
        String only = Stream.of(args)
                .filter(argument -> argument.startsWith("--only="))
                .map(argument -> argument.substring("--only=".length()))
                .findFirst()
                .orElse("");
        for (String argument : args) {
            if (!argument.startsWith("--")) {
                run(Path.of(argument), only, System.out);
            }
        }
    }

    /** Tries every case below the folder and prints the report. */
    static CorpusReport run(Path corpus, String only, PrintStream out) throws IOException {
        CorpusReport report = new CorpusReport();
        for (CaseShape shape : SHAPES) {
            for (CorpusCase one : cases(corpus, shape)) {
                if (one.id().startsWith(only) || one.kind().startsWith(only)) {
                    report.add(shape.folder(), one, one.tried());
                }
            }
        }
        report.print(out);
        return report;
    }

    private static List<CorpusCase> cases(Path corpus, CaseShape shape) throws IOException {
        Path folder = corpus.resolve(shape.folder());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<CorpusCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString().replaceFirst("\\.json$", "");
                cases.addAll(shape.cases(name, JSON.readTree(file.toFile())));
            }
        }
        return cases;
    }
}
