package io.jobhunt.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which room may use which. A room is a package right below the root with all that is inside it; the root's own classes
 * are the ground, which all may use and which uses no room.
 */
public final class Rooms {

    /**
     * From the ground up: a room may use those named beside it, which all stand above it in this list. A new arrow is
     * added here on purpose, or the code that wants it belongs into another room.
     */
    private static final String MAY_USE =
            """
            web
            outside
            queues      outside
            aws
            api
            auth        api
            page        outside
            reading
            postings    queues reading
            politeness
            sourcing    page reading
            listing     web reading politeness sourcing
            companies   api auth reading sourcing listing
            extract     queues page reading postings sourcing
            crawl       web queues page reading postings politeness sourcing extract
            runs        outside queues api auth page reading postings politeness sourcing listing companies extract
            jobs        api auth postings extract runs
            hawtio      api auth queues
            embedded    aws runs
            demo        reading sourcing companies
            """;

    private static final String[] SEE_SERVLETS = {"api", "auth", "hawtio", "runs.progress", "runs.preview"};

    private final String root;
    private final Map<String, Set<String>> mayUse;

    /** @param root the package of which the rooms are parts */
    public Rooms(String root) {
        this(root, MAY_USE);
    }

    /** With a map of its own. */
    public Rooms(String root, String mayUse) {
        this.root = root;
        this.mayUse = arrows(mayUse);
    }

    private static Map<String, Set<String>> arrows(String text) {
        Map<String, Set<String>> arrows = new LinkedHashMap<>();
        text.lines().map(line -> line.split("\\s+", 2)).forEach(line -> {
            Set<String> used = line.length == 1 ? Set.of() : Set.of(line[1].split("\\s+"));
            if (!arrows.keySet().containsAll(used)) {
                throw new IllegalArgumentException(line[0] + " may use only rooms above it, not all of " + used);
            }
            arrows.put(line[0], used);
        });
        return arrows;
    }

    /** No package uses another one that, by whatever way, uses it. Also not inside a room. */
    public ArchRule haveNoCircles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    public ArchRule useOnlyWhatTheyMay() {
        return classes().should(new ArchCondition<>("use only rooms that their own may use") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                String room = room(user);
                if (!room.isEmpty() && !mayUse.containsKey(room)) {
                    events.add(SimpleConditionEvent.violated(user, user.getName() + " is in no known room"));
                    return;
                }
                for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                    JavaClass used = dependency.getTargetClass().getBaseComponentType();
                    if (isOurs(used) && !isAllowed(room, room(used))) {
                        events.add(SimpleConditionEvent.violated(
                                dependency, room + " may not use " + room(used) + ": " + dependency.getDescription()));
                    }
                }
            }
        });
    }

    private boolean isAllowed(String room, String used) {
        return used.equals(room)
                || used.isEmpty()
                || mayUse.getOrDefault(room, Set.of()).contains(used);
    }

    /** The web server's own types stay where requests are answered. */
    public ArchRule keepServletsOut() {
        String[] seeServlets = new String[SEE_SERVLETS.length];
        for (int i = 0; i < seeServlets.length; i++) {
            seeServlets[i] = root + "." + SEE_SERVLETS[i] + "..";
        }
        return noClasses()
                .that()
                .resideOutsideOfPackages(seeServlets)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.servlet..");
    }

    private boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    /** Empty for the ground. */
    private String room(JavaClass type) {
        String below = type.getPackageName().substring(root.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.")[0];
    }
}
