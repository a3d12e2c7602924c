package io.jobhunt.extract;

import io.jobhunt.extract.fields.PlainText;
import io.jobhunt.extract.jsonld.JsonLd;
import io.jobhunt.extract.jsonld.SchemaPosting;
import io.jobhunt.extract.maintext.MainText;
import io.jobhunt.extract.markup.AnnotatedMarkup;
import io.jobhunt.extract.markup.PageTitles;
import io.jobhunt.extract.state.EmbeddedState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads everything a posting's page says, from one parse of it. Never throws on hostile or broken pages. */
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
        if (page.isJson()) {
            if (structured.isEmpty()) {
                structured.addAll(OwnPosting.of(EmbeddedState.inJson(text, page.url()), page.url(), null));
            }
            return new PageContent(structured, title(structured), mainText(structured));
        }
        return read(Jsoup.parse(text, String.valueOf(page.url())), page.url(), structured);
    }

    private static PageContent read(Document page, URI url, List<Reading> structured) {
        PageTitles titles = PageTitles.of(page, url);
        OwnPosting own = new OwnPosting(page, url, titles);
        List<Candidate> jsonLd = JsonLd.postings(page).stream()
                .map(found -> SchemaPosting.read(found.node(), found.listed(), Provenance.JSON_LD, url))
                .toList();
        List<Candidate> microdata = AnnotatedMarkup.postings(page).stream()
                .map(node -> SchemaPosting.read(node, false, Provenance.MICRODATA, url))
                .toList();
        structured.addAll(own.among(jsonLd));
        structured.addAll(own.among(microdata));
        if (structured.stream().noneMatch(PageReader::isWhole)) {
            structured.addAll(own.among(EmbeddedState.postings(page, url)));
        }
        boolean listPage = structured.isEmpty() && jsonLd.size() + microdata.size() > 1;
        Looks looks = Looks.of(page, url, titles);
        Element main = MainText.find(page);
        String mainText = PlainText.of(main);
        List<Reading> loose = listPage ? List.of() : looks.readings(main, mainText, structured);
        return new PageContent(structured, titles.best(), mainText, loose);
    }
}
