package io.jobhunt.reading.pay;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.reading.Salary;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pay, from structured data and from text. */
public final class Salaries {

    private Salaries() {}

    /**
     * From schema.org's {@code baseSalary} or {@code estimatedSalary}: {@code MonetaryAmount}, {@code QuantitativeValue},
     * numbers, texts, lists (the first that states an amount). Empty and zero amounts state nothing.
     */
    public static Optional<Salary> structured(@Nullable JsonNode baseSalary) {
        return structured(baseSalary, null);
    }

    /**
     * The same, with the currency that the posting states beside its pay ({@code salaryCurrency}).
     *
     * @param currency a code or a symbol
     */
    public static Optional<Salary> structured(@Nullable JsonNode baseSalary, @Nullable String currency) {
        return StructuredPay.read(baseSalary, Currencies.fromField(currency));
    }

    /** From a plain text, where it states pay; a lone {@code $} is the US dollar unless the text names another. */
    public static Optional<Salary> inText(@Nullable String plainText) {
        return inText(plainText, null);
    }

    /**
     * The same, for a posting whose country is known: there {@code $} and {@code kr} are that country's own.
     *
     * @param country a name or an ISO code
     */
    public static Optional<Salary> inText(@Nullable String plainText, @Nullable String country) {
        return TextPay.find(plainText, country);
    }

    /** From a field that holds nothing but pay, so that no word has to say that it is pay. */
    static Optional<Salary> inField(String text) {
        return inText("Salary: " + text);
    }
}
