package io.jobhunt.sourcing.kinds;

import io.jobhunt.reading.CareerSite;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.amazon.Amazon;
import io.jobhunt.sourcing.ashby.Ashby;
import io.jobhunt.sourcing.bamboohr.BambooHr;
import io.jobhunt.sourcing.detection.Embedded;
import io.jobhunt.sourcing.eightfold.Eightfold;
import io.jobhunt.sourcing.google.Google;
import io.jobhunt.sourcing.greenhouse.Greenhouse;
import io.jobhunt.sourcing.icims.Icims;
import io.jobhunt.sourcing.jobvite.Jobvite;
import io.jobhunt.sourcing.lever.Lever;
import io.jobhunt.sourcing.personio.Personio;
import io.jobhunt.sourcing.recruitee.Recruitee;
import io.jobhunt.sourcing.smartrecruiters.SmartRecruiters;
import io.jobhunt.sourcing.teamtailor.Teamtailor;
import io.jobhunt.sourcing.tiktok.TikTok;
import io.jobhunt.sourcing.workable.Workable;
import io.jobhunt.sourcing.workday.Workday;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return List.of(
                new Greenhouse(),
                new Lever(),
                new Ashby(),
                new SmartRecruiters(),
                new Workable(),
                new Recruitee(),
                new Workday(),
                new Eightfold(),
                new Teamtailor(),
                new Personio(),
                new BambooHr(),
                new Icims(),
                new Jobvite(),
                new Google(),
                new Amazon(),
                new TikTok());
    }

    /** These and some more, such as the demo company's. */
    public CareerSiteKinds with(List<CareerSiteKind> more) {
        return new CareerSiteKinds(Stream.concat(kinds.stream(), more.stream()).toList());
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

    /** The same for every spelling of one site: its token as it is, or in lower case where its kind ignores case. */
    public CareerSite identity(CareerSite site) {
        CareerSiteKind kind = byName.get(site.kind());
        return kind != null && kind.ignoresCase()
                ? new CareerSite(site.kind(), site.token().toLowerCase(Locale.ROOT))
                : site;
    }

    /** The site that a URL belongs to, recognised without any request. */
    public Optional<CareerSite> detect(URI url) {
        return kinds.stream().flatMap(kind -> kind.detect(url).stream()).findFirst();
    }

    /**
     * The site that a company's own page is, embeds or links to. What the page runs comes first, then markup that only
     * one kind makes, then what it links to.
     */
    public Optional<CareerSite> detect(Document page) {
        Embedded embedded = Embedded.of(page, this::detect);
        return embedded.mostRun()
                .or(() -> kinds.stream()
                        .flatMap(kind -> kind.detect(page).stream())
                        .filter(site -> !embedded.mentions(site))
                        .findFirst())
                .or(embedded::mostMentioned);
    }
}
