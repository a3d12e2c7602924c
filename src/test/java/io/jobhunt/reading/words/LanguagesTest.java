package io.jobhunt.reading.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "en-US, en",
        "EN_us, en",
        "pt-BR, pt",
        "de, de",
        "English, en",
        "German, de",
        "Deutsch, de",
        "français, fr",
        "eng, en",
        "zh-Hans, zh",
        "en_US.UTF-8, en",
        "English (US), en"
    })
    void readsDeclaredLanguages(String declared, String expected) {
        assertThat(Languages.declared(declared)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xx", "n/a", "undefined", "{{lang}}", "all", "Klingon"})
    void whatIsNoLanguageIsNone(String declared) {
        assertThat(Languages.declared(declared)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | We are looking for an engineer to join our team. You will build services that are used by millions of people and work with the best.",
                "de | Wir suchen eine Person für unser Team, die mit uns die Zukunft der Mobilität gestaltet. Du bist bei uns richtig, wenn du gern im Team arbeitest.",
                "fr | Nous recherchons une personne pour rejoindre notre équipe. Vous serez en charge de la qualité des services et du suivi avec les clients.",
                "es | Buscamos una persona para nuestro equipo de ventas. El puesto es en la oficina de Madrid y las funciones son las que se describen a continuación.",
                "pt | Procuramos uma pessoa para a nossa equipe. Você vai trabalhar com os melhores e não precisa de experiência para o cargo em que se candidata.",
                "it | Cerchiamo una persona per il nostro team. La posizione è nella sede di Milano e le attività sono quelle che seguono con il supporto dei colleghi.",
                "nl | Wij zoeken een collega voor ons team in Utrecht. Je werkt met de beste mensen van het land en je hebt veel vrijheid om het zelf te doen.",
                "sv | Vi söker en utvecklare till vårt team. Du kommer att arbeta med den senaste tekniken och har ett stort ansvar för det som vi bygger.",
                "pl | Szukamy osoby do pracy w naszym zespole. Oferujemy pracę zdalną oraz szkolenia, a także możliwość rozwoju na każdym etapie i nie tylko dla ekspertów.",
                "ja | 私たちはエンジニアを募集しています。チームで働くことが好きな方をお待ちしています。",
                "zh | 我们正在招聘一名软件工程师加入我们的团队，负责后端服务的设计与开发工作。",
                "ko | 우리는 함께 일할 소프트웨어 엔지니어를 찾고 있습니다. 많은 지원 바랍니다."
            })
    void recognisesATextByItsCommonWords(String language, String text) {
        assertThat(Languages.detect(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Senior Engineer",
                "Java Python Kubernetes Docker Terraform AWS GCP Azure Linux Bash Git Jenkins Maven",
                "12345 67890"
            })
    void isSilentWhenUnsure(String text) {
        assertThat(Languages.detect(text)).isNull();
    }

    @Test
    void isSilentAboutATextInTwoLanguages() {
        String half = "We are looking for an engineer to join our team and you will work with the best people. ";
        String other = "Wir suchen eine Person für unser Team und du bist bei uns richtig, wenn du gern im Team bist. ";

        assertThat(Languages.detect(half + other)).isNull();
        assertThat(Languages.detect(null)).isNull();
    }
}
