package io.jobhunt.reading.pay;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Currency symbols, codes and words; what a symbol means that several countries share. */
final class Currencies {

    /** Stands for a sign that several currencies share, until the text or the country tells which. */
    static final String DOLLAR = "$";

    static final String KRONA = "kr";
    static final String YEN = "¥";

    private static final String CODES =
            "USD EUR GBP INR JPY CAD AUD NZD CHF SEK NOK DKK PLN SGD HKD BRL CNY RMB KRW ZAR MXN CZK HUF RON BGN ILS"
                    + " AED SAR QAR TRY UAH RUB THB PHP IDR MYR VND TWD ARS CLP COP PEN EGP NGN KES PKR BDT LKR ISK RSD"
                    + " GEL KZT MAD UYU CRC";

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

    /** From which amount on pay can only be a year's, for the currencies where that leaves no doubt. */
    private static final Map<String, Integer> YEAR_FROM = Map.ofEntries(
            Map.entry("USD", 20_000),
            Map.entry("EUR", 20_000),
            Map.entry("GBP", 15_000),
            Map.entry("CAD", 25_000),
            Map.entry("AUD", 30_000),
            Map.entry("NZD", 30_000),
            Map.entry("CHF", 40_000),
            Map.entry("SGD", 40_000),
            Map.entry("HKD", 240_000),
            Map.entry("INR", 1_000_000),
            Map.entry("JPY", 2_500_000),
            Map.entry("SEK", 250_000),
            Map.entry("NOK", 250_000),
            Map.entry("DKK", 250_000),
            Map.entry("PLN", 90_000),
            Map.entry("CZK", 500_000),
            Map.entry("ILS", 150_000),
            Map.entry("ZAR", 250_000),
            Map.entry("BRL", 100_000),
            Map.entry("AED", 200_000));

    /** Below which amount pay in a labelled place can only be an hour's: nobody works a day for it there. */
    private static final Map<String, Integer> HOUR_TO =
            Map.of("USD", 90, "GBP", 60, "CAD", 90, "AUD", 100, "NZD", 90, "CHF", 100);

    private static final Map<String, Map<String, String>> OF_COUNTRY = Map.of(
            DOLLAR,
            Map.of("CA", "CAD", "AU", "AUD", "NZ", "NZD", "SG", "SGD", "HK", "HKD", "TW", "TWD", "MX", "MXN"),
            KRONA,
            Map.of("SE", "SEK", "NO", "NOK", "DK", "DKK", "IS", "ISK"),
            YEN,
            Map.of("CN", "CNY", "JP", "JPY"));

    private Currencies() {}

    /** What a symbol stands for: a code, {@link #DOLLAR}, {@link #KRONA} or {@link #YEN}. */
    static @Nullable String ofSymbol(String symbol) {
        return SYMBOLS.get(symbol);
    }

    /** What a word stands for. Codes count in capitals only, apart from a few that are no word of any language. */
    static @Nullable String ofWord(String lower, String asWritten) {
        String known = WORDS.get(lower);
        return known != null ? known : asWritten.length() == 3 && isCode(asWritten) ? canonical(asWritten) : null;
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
        if (upper.length() == 3 && isCode(upper)) {
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

    /** {@link Integer#MAX_VALUE} where no amount is enough. */
    static int yearFrom(@Nullable String currency) {
        return currency == null ? Integer.MAX_VALUE : YEAR_FROM.getOrDefault(currency, Integer.MAX_VALUE);
    }

    static int hourTo(@Nullable String currency) {
        return currency == null ? 0 : HOUR_TO.getOrDefault(currency, 0);
    }

    private static boolean isCode(String upper) {
        int at = CODES.indexOf(upper);
        return at >= 0 && at % 4 == 0;
    }

    private static String canonical(String code) {
        return code.equals("RMB") ? "CNY" : code;
    }
}
