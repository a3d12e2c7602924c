package io.jobhunt.reading.pay;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The codes of ISO 4217 that some country pays in, and which of them are believed where.
 *
 * <p>Written down here instead of asked from {@link java.util.Currency}: its answer changes with the JDK and even with
 * the calendar (a country joins the euro), and fingerprints, which rest on it, are stored. A test compares.
 */
final class CurrencyCodes {

    /** RMB is none, but is written as often as CNY. */
    private static final Set<String> ALL = set(
            "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF"
                    + " CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ"
                    + " GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP"
                    + " LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR"
                    + " PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC"
                    + " SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF"
                    + " YER ZAR ZMW ZWG RMB");

    /**
     * Not believed in a sentence, in capitals either: words ("FOR ALL 500 EMPLOYEES", "TOP 10"), a company (AMD), and
     * abbreviations of trades that recruit (a CVE's number, 13 of the SDG, an IRR of 12, AWG 22, BSD, BMD, SCR, SSP).
     */
    private static final Set<String> OFTEN_OTHER_WORDS =
            set("ALL AMD AWG BAM BMD BOB BSD CUP CVE ERN GIP IRR MOP SCR SDG SOS SSP TOP");

    /**
     * Not believed in a sentence whose capitals are not looked at: words ("try 3 times", "ils", "pen", "mad", "rub",
     * "cop", "lak"), a programming language (php 8), a form of company (Sdn Bhd), radio (npr), search and rescue,
     * radars (sar) and checksums (crc).
     */
    private static final Set<String> OFTEN_OTHER_SMALL_WORDS =
            set("ARS BHD BIF BTN COP CRC DOP GEL ILS LAK MAD MUR NPR PAB PEN PHP RUB SAR STN TRY");

    private CurrencyCodes() {}

    /** @param upper in capitals */
    static boolean contains(String upper) {
        return ALL.contains(upper);
    }

    /** Whether a code is meant by these capitals in a sentence. */
    static boolean isInSentence(String upper) {
        return ALL.contains(upper) && !OFTEN_OTHER_WORDS.contains(upper);
    }

    /** Those that mean a currency in small letters too, in small letters. */
    static Set<String> inSmallLetters() {
        Set<String> codes = new HashSet<>();
        for (String code : ALL) {
            if (!OFTEN_OTHER_WORDS.contains(code) && !OFTEN_OTHER_SMALL_WORDS.contains(code)) {
                codes.add(code.toLowerCase(Locale.ROOT));
            }
        }
        return codes;
    }

    private static Set<String> set(String codes) {
        return Set.of(codes.split(" "));
    }
}
