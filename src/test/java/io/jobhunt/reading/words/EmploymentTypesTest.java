package io.jobhunt.reading.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmploymentTypesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FULL_TIME | FULL_TIME",
                "Full-time | FULL_TIME",
                "FullTime | FULL_TIME",
                "full time employee | FULL_TIME",
                "FULLTIME | FULL_TIME",
                "Vollzeit | FULL_TIME",
                "Temps plein | FULL_TIME",
                "Tiempo completo | FULL_TIME",
                "CDI | FULL_TIME",
                "Permanent | FULL_TIME",
                "Tempo pieno | FULL_TIME",
                "Heltid | FULL_TIME",
                "正社員 | FULL_TIME",
                "Part-Time | PART_TIME",
                "Teilzeit | PART_TIME",
                "Werkstudent | PART_TIME",
                "working_student | PART_TIME",
                "Regular Part-Time | PART_TIME",
                "Part-time (permanent) | PART_TIME",
                "Regular Full-Time | FULL_TIME",
                "fulltime_permanent | FULL_TIME",
                "Permanent Contract | FULL_TIME,CONTRACTOR",
                "Contract-to-hire | CONTRACTOR",
                "Traineeship | INTERN",
                "Contract | CONTRACTOR",
                "CONTRACTOR | CONTRACTOR",
                "Freelance | CONTRACTOR",
                "Third Party | CONTRACTOR",
                "Temporary | TEMPORARY",
                "Fixed-term | TEMPORARY",
                "Fixed Term Contract | TEMPORARY,CONTRACTOR",
                "CDD | TEMPORARY",
                "Befristet | TEMPORARY",
                "Intern | INTERN",
                "Internship | INTERN",
                "Praktikum | INTERN",
                "Stage | INTERN",
                "Estágio | INTERN",
                "INTERN, FULL_TIME | INTERN,FULL_TIME",
                "Volunteer | VOLUNTEER",
                "Per diem | PER_DIEM",
                "OTHER | OTHER",
                "Contract / Part-time | CONTRACTOR,PART_TIME",
                "'Third Party, Contract' | CONTRACTOR",
                "Full-time (permanent) | FULL_TIME",
                "インターン | INTERN",
                "パート | PART_TIME"
            })
    void readsTheWordsOfSeveralLanguages(String text, String expected) {
        assertThat(EmploymentTypes.normalise(text)).containsExactly(expected.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "N/A", "Engineering", "International", "Senior", "W2"})
    void whatNamesNoTypeIsNone(String text) {
        assertThat(EmploymentTypes.normalise(text)).isEmpty();
    }

    @Test
    void readsListsAndNamedObjects() throws Exception {
        ObjectMapper json = new ObjectMapper();

        assertThat(EmploymentTypes.normalise(json.readTree("[\"FULL_TIME\",\"CONTRACTOR\",\"Full-time\"]")))
                .isEqualTo(List.of("FULL_TIME", "CONTRACTOR"));
        assertThat(EmploymentTypes.normalise(json.readTree("{\"id\":\"x\",\"label\":\"Part-time\"}")))
                .containsExactly("PART_TIME");
        assertThat(EmploymentTypes.normalise((String) null)).isEmpty();
    }
}
