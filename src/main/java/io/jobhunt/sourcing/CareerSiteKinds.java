package io.jobhunt.sourcing;

import io.jobhunt.sourcing.greenhouse.Greenhouse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;

/** Every kind of career site there is. A new kind is its own package and one line in {@link #everyKind()}. */
public final class CareerSiteKinds {

    private final List<CareerSiteKind> kinds;
    private final Map<String, CareerSiteKind> byName;

    public CareerSiteKinds() {
        this(everyKind());
    }

    /** Only these, asked in this order when a site is to be recognised. */
    public CareerSiteKinds(List<CareerSiteKind> kinds) {
        this.kinds = List.copyOf(kinds);
        this.byName = kinds.stream().collect(Collectors.toUnmodifiableMap(CareerSiteKind::name, Function.identity()));
    }

    private static List<CareerSiteKind> everyKind() {
        return List.of(new Greenhouse());
    }

    public List<CareerSiteKind> all() {
        return kinds;
    }

    /**
     * @throws ListingFailed when there is no such kind
     */
    public CareerSiteKind named(String name) {
        CareerSiteKind kind = byName.get(name);
        if (kind == null) {
            throw new ListingFailed("There is no kind of career site called '" + name + "'. Known: "
                    + kinds.stream().map(CareerSiteKind::name).collect(Collectors.joining(", ")));
        }
        return kind;
    }

    /** The site that a URL belongs to, recognised without any request. */
    public Optional<CareerSite> detect(URI url) {
        return kinds.stream().flatMap(kind -> kind.detect(url).stream()).findFirst();
    }

    /** The site that a company's own page embeds or links to. */
    public Optional<CareerSite> detect(Document page) {
        return kinds.stream().flatMap(kind -> kind.detect(page).stream()).findFirst();
    }
}
