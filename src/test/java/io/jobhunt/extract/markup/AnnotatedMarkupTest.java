package io.jobhunt.extract.markup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class AnnotatedMarkupTest {

    @Test
    void microdataIsReadWithItsNestedScopes() {
        ObjectNode posting = only(
                """
                <div itemscope itemtype="http://schema.org/JobPosting">
                  <h1 itemprop="title">Baker</h1>
                  <meta itemprop="datePosted" content="Wed Aug 05 02:00:00 UTC 2026">
                  <time itemprop="validThrough" datetime="2026-09-01">1 September</time>
                  <a itemprop="url" href="/jobs/1">link</a>
                  <div itemprop="hiringOrganization" itemscope itemtype="http://schema.org/Organization">
                    <span itemprop="name">Acme</span></div>
                  <div itemprop="jobLocation" itemscope itemtype="http://schema.org/Place">
                    <div itemprop="address" itemscope itemtype="http://schema.org/PostalAddress">
                      <span itemprop="addressLocality">Ulm</span>, <span itemprop="addressCountry">DE</span></div></div>
                  <div itemprop="description"><p>Bread, <b>daily</b>.</p></div>
                </div>""");

        assertThat(posting.get("title").asText()).isEqualTo("Baker");
        assertThat(posting.get("datePosted").asText()).isEqualTo("Wed Aug 05 02:00:00 UTC 2026");
        assertThat(posting.get("validThrough").asText()).isEqualTo("2026-09-01");
        assertThat(posting.get("url").asText()).isEqualTo("https://example.com/jobs/1");
        assertThat(posting.at("/hiringOrganization/name").asText()).isEqualTo("Acme");
        assertThat(posting.at("/jobLocation/address/addressLocality").asText()).isEqualTo("Ulm");
        assertThat(posting.get("description").asText()).isEqualTo("<p>Bread, <b>daily</b>.</p>");
        assertThat(posting.has("addressLocality")).isFalse();
    }

    @Test
    void proseInSeveralPartsIsOneText() {
        ObjectNode posting = only(
                """
                <div itemscope itemtype="https://schema.org/JobPosting"><p itemprop="description">One.</p>
                <p itemprop="description">Two.</p></div>""");

        assertThat(posting.get("description").asText()).isEqualTo("One.\nTwo.");
    }

    @Test
    void repeatedValuesAreAList() {
        ObjectNode posting = only(
                """
                <div itemscope itemtype="https://schema.org/JobPosting"><b itemprop="employmentType">FULL_TIME</b>
                <b itemprop="employmentType">PART_TIME</b></div>""");

        assertThat(posting.get("employmentType").toString()).isEqualTo("[\"FULL_TIME\",\"PART_TIME\"]");
    }

    @Test
    void rdfaLiteIsReadTheSameWay() {
        ObjectNode posting = only(
                """
                <div vocab="https://schema.org/" typeof="JobPosting"><h1 property="title">Baker</h1>
                <div property="hiringOrganization" typeof="Organization"><b property="name">Acme</b></div></div>""");

        assertThat(posting.get("title").asText()).isEqualTo("Baker");
        assertThat(posting.at("/hiringOrganization/name").asText()).isEqualTo("Acme");
    }

    @Test
    void prefixedNamesAndSeveralTypesAreUnderstood() {
        ObjectNode posting = only(
                """
                <div typeof="schema:JobPosting schema:Thing"><h1 property="schema:title">Baker</h1></div>""");

        assertThat(posting.get("title").asText()).isEqualTo("Baker");
    }

    @Test
    void otherTypesAreNoPostings() {
        assertThat(AnnotatedMarkup.postings(Jsoup.parse(
                        "<div itemscope itemtype='http://schema.org/Product'><b itemprop='title'>Bread</b></div>")))
                .isEmpty();
    }

    private static ObjectNode only(String html) {
        List<ObjectNode> postings = AnnotatedMarkup.postings(Jsoup.parse(html, "https://example.com/"));
        assertThat(postings).hasSize(1);
        return postings.get(0);
    }
}
