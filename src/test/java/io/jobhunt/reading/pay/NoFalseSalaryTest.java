package io.jobhunt.reading.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.reading.words.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Postings that state no pay get none. Which ones those are is judged apart from the scanner, by two broad patterns:
 * no structured field states pay, and no word for pay stands in a line with an amount, nor in the line before it.
 * Amounts elsewhere (funding, budgets, vouchers) are kept on purpose: they are what a careless reader takes for pay.
 */
class NoFalseSalaryTest {

    private static final Pattern MONEY = Pattern.compile(
            "(?iu)(?:\\p{Sc}|\\b(?:USD|EUR|GBP|CAD|AUD|CHF|INR|JPY|PLN|SEK)\\b)\\s*\\d|\\d[\\d.,]*\\s*(?:k|mn?|million)?\\s*"
                    + "(?:\\p{Sc}|\\b(?:USD|EUR|GBP|CAD|AUD|CHF|INR|JPY|PLN|SEK|LPA|euros?|dollars?)\\b)");
    private static final Pattern PAY = Pattern.compile(
            "(?iu)salar|compensation|\\bpays?\\b|\\bpaid\\b|wage|\\bote\\b|earn|\\brates?\\b|\\branges?\\b|remunerat|gehalt|vergütung"
                    + "|per hour|hourly|/\\s?(?:hr|hour|mo|month|yr|year)|per (?:year|month|annum|day|week)|annual|stipend");

    private final List<RecordedDescriptions.Description> postings = RecordedDescriptions.all();

    @Test
    void noPostingWithoutPayIsGivenAny() {
        List<String> invented = new ArrayList<>();
        int without = 0;
        int withOtherMoney = 0;
        for (RecordedDescriptions.Description posting : postings) {
            String text = PlainText.of(posting.html());
            if (posting.statedPay().isEmpty() && !statesPay(text)) {
                without++;
                withOtherMoney += MONEY.matcher(text).find() ? 1 : 0;
                Salaries.inText(text).ifPresent(salary -> invented.add(posting.source() + ": " + salary));
            }
        }

        System.out.printf(
                "postings without pay: %d of %d, %d of them speak of other money; false salaries: %d%n",
                without, postings.size(), withOtherMoney, invented.size());
        assertThat(without).isGreaterThanOrEqualTo(200);
        assertThat(withOtherMoney).isGreaterThanOrEqualTo(50);
        assertThat(invented).isEmpty();
    }

    private static boolean statesPay(String text) {
        String before = "";
        for (String line : text.split("\n")) {
            if (line.isBlank()) {
                continue;
            }
            for (String sentence : line.split("(?<=[.!?])\\s+(?=\\p{Lu})")) {
                if (MONEY.matcher(sentence).find()
                        && (PAY.matcher(sentence).find() || PAY.matcher(before).find())) {
                    return true;
                }
                before = sentence;
            }
        }
        return false;
    }
}
