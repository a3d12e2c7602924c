package io.jobhunt.extract;

import io.jobhunt.extract.jsonld.JsonLd;
import io.jobhunt.extract.jsonld.SchemaPosting;
import io.jobhunt.extract.maintext.Head;
import io.jobhunt.extract.maintext.MainText;
import io.jobhunt.extract.markup.AnnotatedMarkup;
import io.jobhunt.extract.markup.PageTitles;
import io.jobhunt.extract.markup.ShownFacts;
import io.jobhunt.extract.markup.TreeDepth;
import io.jobhunt.extract.state.EmbeddedState;
import io.jobhunt.page.RawPage;
import io.jobhunt.reading.Candidate;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.words.PlainText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads everything a posting's page says, from one parse of it. Broken and hostile pages say little; none throws. */
public final class PageReader {

    /** Pages are capped by the crawler; this guards callers that are not. */
    private static final int LONGEST = 12_000_000;

    /** A description this long makes the search through a page's scripts for another one needless. */
    private static final int ENOUGH = 200;

    /**
     * @param fromSite what the career-site kind itself read from the page, the most trusted of all
     */
    public PageContent read(RawPage page, Optional<Reading> fromSite) {
        String text = page.text().length() > LONGEST ? page.text().substring(0, LONGEST) : page.text();
        List<Reading> structured = new ArrayList<>();
        fromSite.ifPresent(structured::add);
        return page.isJson()
                ? readJson(text, page.url(), structured)
                : readHtml(Jsoup.parse(text, String.valueOf(page.url())), page.url(), structured);
    }

    private static PageContent readJson(String json, URI url, List<Reading> structured) {
        if (structured.isEmpty()) {
            structured.addAll(new OwnPosting(null, url, null).among(EmbeddedState.inJson(json, url)));
        }
        Reading first = structured.isEmpty() ? null : structured.get(0);
        return new PageContent(
                structured,
                first == null ? null : first.title(),
                first == null ? "" : PlainText.of(first.descriptionHtml()));
    }

    private static PageContent readHtml(Document page, URI url, List<Reading> structured) {
        TreeDepth.limit(page);
        PageTitles titles = PageTitles.of(page, url);
        String title = titles.best();
        OwnPosting own = new OwnPosting(page, url, titles);
        List<Candidate> annotated = new ArrayList<>();
        JsonLd.postings(page)
                .forEach(found ->
                        annotated.add(SchemaPosting.read(found.node(), found.listed(), Provenance.JSON_LD, url)));
        int scripts = annotated.size();
        structured.addAll(own.among(annotated));
        AnnotatedMarkup.postings(page)
                .forEach(node -> annotated.add(SchemaPosting.read(node, false, Provenance.MICRODATA, url)));
        structured.addAll(own.among(annotated.subList(scripts, annotated.size())));
        if (structured.stream().noneMatch(PageReader::isWhole)) {
            structured.addAll(own.among(EmbeddedState.postings(page, url)));
        }
        MainText.Found found = MainText.find(page);
        Element main = found.element();
        String mainText = PlainText.of(main);
        List<Reading> loose = new ArrayList<>();
        boolean list = structured.isEmpty() && (found.list() || annotated.size() > 1);
        if (!list) {
            loose.add(ShownFacts.read(page, url, title, found.asides()));
            if (structured.stream().noneMatch(PageReader::isWhole) && !mainText.isBlank()) {
                Head.remove(main, title);
                loose.add(Reading.from(Provenance.TEXT)
                        .descriptionHtml(main.outerHtml())
                        .build());
            }
        }
        return new PageContent(structured, title, mainText, loose);
    }

    private static boolean isWhole(Reading reading) {
        return reading.title() != null
                && reading.descriptionHtml() != null
                && reading.descriptionHtml().length() >= ENOUGH;
    }
}
