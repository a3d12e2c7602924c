package io.jobhunt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.source.tree.CompilationUnitTree;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.jobhunt.house.JavaSources;
import io.jobhunt.house.NullArguments;
import io.jobhunt.house.Rooms;
import io.jobhunt.house.TableOwners;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the house is built, held against the code; and each rule against code that breaks it. */
class HouseRulesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.jobhunt");

    private static final List<CompilationUnitTree> SOURCES = JavaSources.below(Path.of("src/main/java"));

    private static final Rooms ROOMS = new Rooms("io.jobhunt");

    private static final String BROKEN = "io.jobhunt.house.broken";
    private static final JavaClasses BROKEN_HOUSE = new ClassFileImporter().importPackages(BROKEN);
    private static final Rooms BROKEN_ROOMS = new Rooms(BROKEN);

    @Test
    void noPackagesUseEachOther() {
        ROOMS.haveNoCircles().check(HOUSE);
    }

    @Test
    void aCircleInsideARoomIsFound() {
        assertThat(violations(BROKEN_ROOMS.haveNoCircles()))
                .singleElement()
                .asString()
                .contains("Slice sourcing.left", "Slice sourcing.right");
    }

    @Test
    void roomsUseOnlyThoseTheyMay() {
        ROOMS.useOnlyWhatTheyMay().check(HOUSE);
    }

    @Test
    void anArrowUpwardsAndAnUnknownRoomAreFound() {
        assertThat(violations(BROKEN_ROOMS.useOnlyWhatTheyMay()))
                .anyMatch(line -> line.startsWith("page may not use crawl: ") && line.contains("PageThatKnowsTheCrawl"))
                .anyMatch(line -> line.endsWith("broken.attic.Attic is in no known room"))
                .allMatch(line -> line.contains("broken.page.") || line.contains("broken.attic."));
    }

    @Test
    void theMapOfRoomsItselfHasNoArrowUpwards() {
        assertThatThrownBy(() -> new Rooms(BROKEN, "page crawl\ncrawl page\n"))
                .hasMessage("page may use only rooms above it, not all of [crawl]");
    }

    @Test
    void onlyWhatAnswersRequestsSeesTheWebServersTypes() {
        ROOMS.keepServletsOut().check(HOUSE);
    }

    @Test
    void aWebServersTypeElsewhereIsFound() {
        assertThat(violations(BROKEN_ROOMS.keepServletsOut()))
                .isNotEmpty()
                .allMatch(line -> line.contains("CrawlThatAnswersRequests"));
    }

    @Test
    void onlyItsOwnerNamesATable() {
        assertThat(TableOwners.violationsIn(SOURCES)).isEmpty();
        assertThat(texts(file -> file.toString().endsWith(".sql") && !file.startsWith(RESOURCES.resolve("db"))))
                .isNotEmpty()
                .allSatisfy((path, text) ->
                        assertThat(TableOwners.violationsIn(path, text)).isEmpty());
        assertThat(texts(file -> file.toString().endsWith(".yaml")))
                .isNotEmpty()
                .allSatisfy((path, text) ->
                        assertThat(TableOwners.violationsIn(path, text)).isEmpty());
    }

    @Test
    void aStatementOnAnothersTableIsFound() {
        String counting =
                """
                /** Reads from jobs, in words. */
                class Alerts {
                    String count = "select count(*) " + "from jobs where run_id = :run";
                    String claim = SqlFile.read("jobs-claim");
                }
                """;

        assertThat(TableOwners.violationsIn(JavaSources.of("alerts/Alerts.java", counting)))
                .containsExactly(
                        "alerts/Alerts.java names the table jobs", "alerts/Alerts.java reads the file jobs-claim");
        assertThat(TableOwners.violationsIn(JavaSources.of("postings/JobsTable.java", counting)))
                .isEmpty();
        assertThat(TableOwners.violationsIn("sql/runs-count.sql", "-- from users\nselect 1\nfrom run_jobs join jobs j"))
                .containsExactly("sql/runs names the table jobs");
        assertThat(TableOwners.violationsIn("routes/sweep.camel.yaml", "uri: \"sql:delete from ingestion_runs\""))
                .containsExactly("routes/sweep.camel.yaml names the table ingestion_runs");
    }

    @Test
    void everyTableHasAnEntryInTheListOfOwners() {
        Pattern created = Pattern.compile("create (?:unlogged )?(?:table|view) (\\w+)");

        assertThat(texts(file -> file.startsWith(RESOURCES.resolve("db"))).values().stream()
                        .flatMap(text -> created.matcher(text).results().map(result -> result.group(1))))
                .containsExactlyInAnyOrderElementsOf(TableOwners.tables());
    }

    @Test
    void everyFileOfSqlIsUsed() {
        String all =
                String.join("\n", texts(Path.of("src/main/java"), file -> true).values())
                        + String.join("\n", texts(file -> true).values());

        assertThat(texts(file -> file.startsWith(RESOURCES.resolve("sql"))).keySet())
                .extracting(path -> path.substring("sql/".length(), path.length() - ".sql".length()))
                .allMatch(name -> all.contains("-- include " + name + "\n")
                        || all.contains("SqlFile.read(\"" + name + "\")")
                        || all.contains("sql/" + name + ".sql"));
    }

    @Test
    void noConstructorIsCalledWithMostlyNulls() {
        assertThat(NullArguments.in(SOURCES)).isEmpty();
    }

    @Test
    void aCallWithMostlyNullsIsFound() {
        String rows =
                """
                class Rows {
                    Object bad = new Row("a", "b", "c", null, null, null, null, null);
                    Object half = new Row("a", "b", "c", "d", null, null, null, null);
                    Object few = new Row(null, null, null, null, null, null, null);
                    String text = "new Row(null, null, null, null, null, null, null, null)";
                }
                """;

        assertThat(NullArguments.in(JavaSources.of("crawl/Rows.java", rows)))
                .containsExactly("crawl/Rows.java: new Row with 5 nulls among 8 arguments");
    }

    private static List<String> violations(ArchRule rule) {
        return rule.evaluate(BROKEN_HOUSE).getFailureReport().getDetails();
    }

    /** Resources by their path. */
    private static Map<String, String> texts(Predicate<Path> wanted) {
        return texts(RESOURCES, wanted);
    }

    private static Map<String, String> texts(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(java|sql|yaml)"))
                    .filter(wanted)
                    .toList()) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
