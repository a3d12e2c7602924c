package io.jobhunt.reading.pay;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.reading.Salary;
import io.jobhunt.reading.Salary.Period;
import io.jobhunt.reading.words.JsonText;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pay from the shapes of schema.org and of the sites' own answers. */
final class StructuredPay {

    private static final int DEEPEST = 5;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final String[] MIN = {"minValue", "min", "minPrice", "min_salary", "minSalary", "minimum", "from"};
    private static final String[] MAX = {"maxValue", "max", "maxPrice", "max_salary", "maxSalary", "maximum", "to"};
    private static final String[] ONE = {"value", "amount", "price", "median"};
    private static final String[] CURRENCY = {
        "currency", "currencyCode", "salaryCurrency", "priceCurrency", "currency_type", "currency_code"
    };
    private static final String[] PERIOD = {
        "unitText", "unitCode", "interval", "period", "duration", "salaryPeriod", "payPeriod", "unit"
    };

    private StructuredPay() {}

    static Optional<Salary> read(@Nullable JsonNode node, @Nullable String currency) {
        return read(node, currency, null, 0);
    }

    private static Optional<Salary> read(
            @Nullable JsonNode node, @Nullable String currency, @Nullable Period period, int depth) {
        if (node == null || node.isNull() || depth > DEEPEST) {
            return Optional.empty();
        }
        if (node.isArray()) {
            for (JsonNode one : node) {
                Optional<Salary> salary = read(one, currency, period, depth + 1);
                if (salary.isPresent()) {
                    return salary;
                }
            }
            return Optional.empty();
        }
        if (node.isObject()) {
            return fromObject(node, currency, period, depth);
        }
        Optional<Salary> worded = node.isTextual() ? fromText(node.asText(), currency, period) : Optional.empty();
        if (worded.isPresent()) {
            return worded;
        }
        BigDecimal amount = amount(node);
        if (amount != null) {
            return salary(amount, amount, currency, period);
        }
        return Optional.empty();
    }

    private static Optional<Salary> fromObject(
            JsonNode node, @Nullable String outerCurrency, @Nullable Period outerPeriod, int depth) {
        String stated = Currencies.fromField(JsonText.text(node, CURRENCY));
        String currency = stated == null ? outerCurrency : stated;
        Period own = PayPeriods.fromField(JsonText.text(node, PERIOD));
        Period period = own == null ? outerPeriod : own;
        BigDecimal min = first(node, MIN);
        BigDecimal max = first(node, MAX);
        if (min == null && max == null) {
            min = cents(node.get("min_cents"));
            max = cents(node.get("max_cents"));
        }
        if (min != null || max != null) {
            return salary(min, max, currency, period);
        }
        for (String key : ONE) {
            Optional<Salary> salary = read(node.get(key), currency, period, depth + 1);
            if (salary.isPresent()) {
                return salary;
            }
        }
        return Optional.empty();
    }

    private static Optional<Salary> fromText(String text, @Nullable String currency, @Nullable Period period) {
        return Salaries.inField(text)
                .map(found -> new Salary(
                        found.min(),
                        found.max(),
                        found.currency() == null ? currency : found.currency(),
                        found.period() == null ? period : found.period()));
    }

    private static Optional<Salary> salary(
            @Nullable BigDecimal min, @Nullable BigDecimal max, @Nullable String currency, @Nullable Period period) {
        if (min == null && max == null) {
            return Optional.empty();
        }
        boolean swapped = min != null && max != null && min.compareTo(max) > 0;
        return Optional.of(swapped ? new Salary(max, min, currency, period) : new Salary(min, max, currency, period));
    }

    private static @Nullable BigDecimal first(JsonNode node, String[] keys) {
        for (String key : keys) {
            BigDecimal amount = amount(node.get(key));
            if (amount != null) {
                return amount;
            }
        }
        return null;
    }

    /** A positive amount, if there is one: sites write 0 where they state none. */
    private static @Nullable BigDecimal amount(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        BigDecimal value = null;
        if (node.isNumber()) {
            value = Amounts.trimmed(node.decimalValue());
        } else if (node.isTextual()) {
            value = AmountField.read(node.asText());
        } else if (node.isObject() && node.size() <= 4 && node.has("value")) {
            value = amount(node.get("value"));
        }
        return value == null || value.signum() <= 0 ? null : value;
    }

    private static @Nullable BigDecimal cents(@Nullable JsonNode node) {
        BigDecimal cents = amount(node);
        return cents == null ? null : Amounts.trimmed(cents.divide(HUNDRED));
    }
}
