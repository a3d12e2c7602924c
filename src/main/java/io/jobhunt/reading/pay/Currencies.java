package io.jobhunt.reading.pay;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Currencies by sign, code and word; what a sign means that several countries share. */
public final class Currencies {

    /** Stands for a sign that several currencies share, until the text or the country tells which. */
    static final String DOLLAR = "$";

    static final String KRONA = "kr";
    static final String YEN = "¥";

    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("$", DOLLAR),
            Map.entry("€", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("₤", "GBP"),
            Map.entry("¥", YEN),
            Map.entry("￥", YEN),
            Map.entry("₹", "INR"),
            Map.entry("₩", "KRW"),
            Map.entry("₪", "ILS"),
            Map.entry("₺", "TRY"),
            Map.entry("₴", "UAH"),
            Map.entry("₽", "RUB"),
            Map.entry("₱", "PHP"),
            Map.entry("₫", "VND"),
            Map.entry("฿", "THB"),
            Map.entry("₦", "NGN"),
            Map.entry("₿", "BTC"));

    /** The letters before a dollar sign that say whose dollar it is. */
    private static final Map<String, String> DOLLARS = Map.ofEntries(
            Map.entry("us", "USD"),
            Map.entry("c", "CAD"),
            Map.entry("ca", "CAD"),
            Map.entry("cdn", "CAD"),
            Map.entry("can", "CAD"),
            Map.entry("a", "AUD"),
            Map.entry("au", "AUD"),
            Map.entry("nz", "NZD"),
            Map.entry("s", "SGD"),
            Map.entry("sg", "SGD"),
            Map.entry("hk", "HKD"),
            Map.entry("nt", "TWD"),
            Map.entry("mx", "MXN"),
            Map.entry("r", "BRL"),
            Map.entry("usd", "USD"),
            Map.entry("cad", "CAD"),
            Map.entry("aud", "AUD"),
            Map.entry("nzd", "NZD"),
            Map.entry("sgd", "SGD"),
            Map.entry("hkd", "HKD"),
            Map.entry("mxn", "MXN"));

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("dollar", DOLLAR),
            Map.entry("dollars", DOLLAR),
            Map.entry("pounds", "GBP"),
            Map.entry("sterling", "GBP"),
            Map.entry("rupees", "INR"),
            Map.entry("rs", "INR"),
            Map.entry("inr", "INR"),
            Map.entry("usd", "USD"),
            Map.entry("eur", "EUR"),
            Map.entry("gbp", "GBP"),
            Map.entry("chf", "CHF"),
            Map.entry("sfr", "CHF"),
            Map.entry("fr", "CHF"),
            Map.entry("francs", "CHF"),
            Map.entry("franken", "CHF"),
            Map.entry("zł", "PLN"),
            Map.entry("zl", "PLN"),
            Map.entry("pln", "PLN"),
            Map.entry("kč", "CZK"),
            Map.entry("ft", "HUF"),
            Map.entry("kr", KRONA),
            Map.entry("kronor", "SEK"),
            Map.entry("sek", "SEK"),
            Map.entry("円", "JPY"),
            Map.entry("yen", "JPY"),
            Map.entry("元", "CNY"),
            Map.entry("원", "KRW"),
            Map.entry("won", "KRW"),
            Map.entry("reais", "BRL"),
            Map.entry("teur", "EUR"));

    private static final Map<String, Map<String, String>> OF_COUNTRY = Map.of(
            DOLLAR,
            Map.of("CA", "CAD", "AU", "AUD", "NZ", "NZD", "SG", "SGD", "HK", "HKD", "TW", "TWD", "MX", "MXN"),
            KRONA,
            Map.of("SE", "SEK", "NO", "NOK", "DK", "DKK", "IS", "ISK"),
            YEN,
            Map.of("CN", "CNY", "JP", "JPY"));

    /**
     * Words of which another meaning is as likely where capitals and pay are not looked at: "10 ft", "won 3 awards",
     * the "fr" of a French web page, an author's "rs".
     */
    private static final Set<String> OFTEN_OTHER_WORDS = Set.of("ft", "fr", "won", "rs");

    private Currencies() {}

    /** The words and codes, in small letters, that make a number beside them an amount of money in any text. */
    public static Set<String> inSentences() {
        Set<String> words = CurrencyCodes.inSmallLetters();
        words.addAll(WORDS.keySet());
        words.addAll(Scales.ofOneCurrency());
        words.removeAll(OFTEN_OTHER_WORDS);
        return Set.copyOf(words);
    }

    /** What a symbol stands for: a code, {@link #DOLLAR}, {@link #KRONA} or {@link #YEN}. */
    static @Nullable String ofSymbol(String symbol) {
        return SYMBOLS.get(symbol);
    }

    /** What a word stands for. Codes count in capitals only, apart from a few that are no word of any language. */
    static @Nullable String ofWord(String lower, String asWritten) {
        String known = WORDS.get(lower);
        return known != null
                ? known
                : asWritten.length() == 3 && CurrencyCodes.isInSentence(asWritten) ? canonical(asWritten) : null;
    }

    /** Whose dollar the letters before the sign mean. */
    static @Nullable String dollarOf(String lower) {
        return DOLLARS.get(lower);
    }

    /** An ISO code from a field that can only hold a currency: a code, a symbol or a name; null when it is none. */
    static @Nullable String fromField(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String word = text.strip();
        String upper = word.toUpperCase(Locale.ROOT);
        if (CurrencyCodes.contains(upper)) {
            return canonical(upper);
        }
        if (word.endsWith("$") && word.length() > 1) {
            return DOLLARS.get(word.substring(0, word.length() - 1).toLowerCase(Locale.ROOT));
        }
        String shared = SYMBOLS.getOrDefault(word, WORDS.get(word.toLowerCase(Locale.ROOT)));
        return shared == null ? null : resolve(shared, null);
    }

    static boolean isShared(String currency) {
        return currency.equals(DOLLAR) || currency.equals(KRONA) || currency.equals(YEN);
    }

    /**
     * The code for a shared sign: the country's own where it has one, else the US dollar and the yen; a lone
     * {@code kr} stays open.
     */
    static @Nullable String resolve(@Nullable String currency, @Nullable String countryCode) {
        if (currency == null || !isShared(currency)) {
            return currency;
        }
        String own = countryCode == null
                ? null
                : OF_COUNTRY.getOrDefault(currency, Map.of()).get(countryCode);
        if (own != null) {
            return own;
        }
        return switch (currency) {
            case DOLLAR -> "USD";
            case YEN -> "JPY";
            default -> null;
        };
    }

    /** Whether a shared sign can stand for a code. */
    static boolean couldBe(String shared, String code) {
        return switch (shared) {
            case DOLLAR -> DOLLARS.containsValue(code);
            case KRONA -> code.equals("SEK") || code.equals("NOK") || code.equals("DKK") || code.equals("ISK");
            case YEN -> code.equals("JPY") || code.equals("CNY");
            default -> false;
        };
    }

    private static String canonical(String code) {
        return code.equals("RMB") ? "CNY" : code;
    }
}
