package io.jobhunt.reading.places;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.reading.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkplacesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TELECOMMUTE | REMOTE",
                "Remote | REMOTE",
                "Fully Remote (US) | REMOTE",
                "Remote-Friendly (Travel-Required) | REMOTE",
                "remote_only | REMOTE",
                "Work from home | REMOTE",
                "100% Home-Office | REMOTE",
                "Télétravail | REMOTE",
                "Virtual | REMOTE",
                "Hybrid | HYBRID",
                "Hybrid/Remote | HYBRID",
                "Remote or hybrid | HYBRID",
                "London (Hybrid) | HYBRID",
                "Hybride | HYBRID",
                "Hybrid Remote | HYBRID",
                "Partially remote | HYBRID",
                "remote_local | REMOTE",
                "US Virtual | REMOTE",
                "On-site | ONSITE",
                "ON_SITE | ONSITE",
                "OnSite | ONSITE",
                "In office | ONSITE",
                "In-person | ONSITE",
                "Presencial | ONSITE",
                "Senior Engineer - Remote | REMOTE",
                "Not remote, on-site only | ONSITE",
                "onsite or remote | REMOTE"
            })
    void readsTheWordsOfTheirFields(String text, Workplace expected) {
        assertThat(Workplaces.fromWords(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "London",
                "Remote Sensing Engineer",
                "Hybrid Cloud Architect",
                "Remote Patient Monitoring Nurse",
                "Hybrid Mobile Developer",
                "Engineer, Remote Access",
                "No remote",
                "Non-remote",
                "Remote not possible",
                "Promote Manager",
                "Flexible",
                "none",
                "Remoteness studies"
            })
    void tradesAndDenialsSayNothing(String text) {
        assertThat(Workplaces.fromWords(text)).isEmpty();
    }

    @Test
    void hybridWinsOverRemoteAcrossFields() {
        assertThat(Workplaces.fromWords("Remote - Germany", null, "Hybrid")).contains(Workplace.HYBRID);
        assertThat(Workplaces.fromWords((String) null)).isEmpty();
    }

    @Test
    void readsStructuredFields() throws Exception {
        assertThat(Workplaces.structured(tree("'TELECOMMUTE'"))).contains(Workplace.REMOTE);
        assertThat(Workplaces.structured(tree("['TELECOMMUTE','HYBRID']"))).contains(Workplace.HYBRID);
        assertThat(Workplaces.structured(tree("{'name':'On-site'}"))).contains(Workplace.ONSITE);
        assertThat(Workplaces.structured(tree("''"))).isEmpty();
        assertThat(Workplaces.structured(null)).isEmpty();
    }

    @Test
    void readsWhereRemoteApplicantsMayLive() throws Exception {
        assertThat(Workplaces.remoteRegions(tree("{'@type':'Country','name':'USA'}")))
                .containsExactly("USA");
        assertThat(Workplaces.remoteRegions(
                        tree("[{'@type':'Country','name':'US'},{'@type':'State','name':'Texas'},{'name':'US'}]")))
                .containsExactly("US", "Texas");
        assertThat(Workplaces.remoteRegions(tree("['Germany','Austria']"))).containsExactly("Germany", "Austria");
        assertThat(Workplaces.remoteRegions(tree("{'@type':'AdministrativeArea','address':{'addressCountry':'FR'}}")))
                .containsExactly("FR");
        assertThat(Workplaces.remoteRegions(tree("[]"))).isEmpty();
        assertThat(Workplaces.remoteRegions((JsonNode) null)).isEmpty();
    }

    @Test
    void readsRemoteRegionsFromALocation() {
        assertThat(Workplaces.remoteRegions("Remote - US")).containsExactly("US");
        assertThat(Workplaces.remoteRegions("Remote (EMEA)")).containsExactly("EMEA");
        assertThat(Workplaces.remoteRegions("Remote, Canada; San Francisco, CA"))
                .containsExactly("Canada");
        assertThat(Workplaces.remoteRegions("Remote")).isEmpty();
        assertThat(Workplaces.remoteRegions("Berlin, Germany")).isEmpty();
        assertThat(Workplaces.remoteRegions("Hybrid - Berlin")).isEmpty();
    }

    private static JsonNode tree(String json) throws Exception {
        return JSON.readTree(json.replace('\'', '"'));
    }
}
