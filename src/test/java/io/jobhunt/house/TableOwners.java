package io.jobhunt.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who may name a table in SQL. A statement that looks at two tables includes the part on the other one from a file of
 * that table's owner; the files {@code fence-*} are what statements on jobs have to know of runs.
 */
public final class TableOwners {

    /** A file of SQL is owned by the first word of its name. */
    private static final String TABLES =
            """
            jobs                    postings/JobsTable.java postings/JobQueries.java sql/jobs
            ingestion_runs          runs/RunTable.java runs/RunEpochs.java sql/runs sql/fence
            run_companies           runs/RunCompanies.java sql/runs
            run_company_counts      runs/RunJobCounts.java sql/runs
            run_counts              runs/RunJobCounts.java sql/runs
            run_changes             sql/jobs sql/runs
            run_jobs                runs/RunHistory.java sql/runs sql/fence
            host_politeness         politeness/HostLedger.java
            users                   auth/Users.java
            company_settings        companies/ChosenCompanies.java
            user_companies          companies/CompanyDirectory.java
            camel_messageprocessed  sql/runs
            """;

    /** Who reads which files; the fences are only included. */
    private static final String READERS =
            """
            jobs    postings/JobsTable.java postings/JobQueries.java
            runs    runs/RunTable.java runs/RunJobCounts.java runs/RunCompanies.java runs/RunHistory.java runs/RunPolls.java
            """;

    private static final Map<String, Set<String>> OWNERS = table(TABLES);
    private static final Map<String, Set<String>> SQL_READERS = table(READERS);

    private static final Pattern NAMED =
            Pattern.compile("(?i)\\b(?:from|join|into|update|table|only)\\s+(?:public\\.)?("
                    + String.join("|", OWNERS.keySet()) + ")\\b");

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*--.*$");

    private TableOwners() {}

    private static Map<String, Set<String>> table(String text) {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        text.lines()
                .map(line -> line.split("\\s+", 2))
                .forEach(line -> table.put(line[0], line.length == 1 ? Set.of() : Set.of(line[1].split("\\s+"))));
        return table;
    }

    public static Set<String> tables() {
        return OWNERS.keySet();
    }

    /** What classes name that is not theirs: in their strings, or by reading another owner's file. */
    public static List<String> violationsIn(List<CompilationUnitTree> sources) {
        return sources.stream().flatMap(source -> in(source).stream()).toList();
    }

    private static List<String> in(CompilationUnitTree source) {
        String path = JavaSources.path(source);
        List<String> found = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                if (literal.getValue() instanceof String text) {
                    found.addAll(named(path, text));
                }
                return super.visitLiteral(literal, nothing);
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                if (call.getMethodSelect().toString().equals("SqlFile.read")
                        && call.getArguments().get(0) instanceof LiteralTree name) {
                    String owner = name.getValue().toString().split("-")[0];
                    if (!SQL_READERS.getOrDefault(owner, Set.of()).contains(path)) {
                        found.add(path + " reads the file " + name.getValue());
                    }
                }
                return super.visitMethodInvocation(call, nothing);
            }
        }.scan(source, null);
        return found;
    }

    /** @param path {@code sql/jobs-claim.sql}, or a route's file, which owns no table */
    public static List<String> violationsIn(String path, String text) {
        return named(path.startsWith("sql/") ? path.split("-")[0] : path, text);
    }

    private static List<String> named(String owner, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = NAMED.matcher(COMMENT.matcher(text).replaceAll(""));
        while (matcher.find()) {
            if (!OWNERS.get(matcher.group(1).toLowerCase(Locale.ROOT)).contains(owner)) {
                found.add(owner + " names the table " + matcher.group(1));
            }
        }
        return found;
    }
}
