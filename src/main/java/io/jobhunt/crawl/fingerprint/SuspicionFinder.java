package io.jobhunt.crawl.fingerprint;

import static io.jobhunt.crawl.fingerprint.PageSuspicion.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recognises pages that were answered with success and yet are not the posting. Only where no structured posting was
 * found: a challenge or an error never carries one. Careful in one direction: a posting taken for an error page would
 * never be read, an error page taken for a posting is at worst a changed page, so phrases count in short pages only
 * (a hidden "something went wrong" is part of many good ones).
 */
final class SuspicionFinder {

    /** A page with fewer words has nothing to extract. */
    private static final int EMPTY_BELOW = 25;

    /** A script's shell has some navigation, a posting has more. */
    private static final int SHELL_BELOW = 80;

    /** Error pages are short, except for the site's frame around them. */
    private static final int SHORT_BELOW = 150;

    private static final int FRAMED_BELOW = 400;

    private static final Map<PageSuspicion, Phrases> PHRASES = new EnumMap<>(Map.of(
            CHALLENGE,
            new Phrases(List.of(
                    "just a moment",
                    "checking your browser",
                    "checking if the site connection is secure",
                    "verify you are human",
                    "verify that you are human",
                    "verifying you are human",
                    "confirm you are human",
                    "prove you are human",
                    "are you a robot",
                    "are not a robot",
                    "i'm not a robot",
                    "not a bot",
                    "enable javascript and cookies to continue",
                    "unusual traffic",
                    "complete the captcha",
                    "solve the captcha",
                    "security check to access",
                    "attention required",
                    "pardon our interruption",
                    "one more step",
                    "human verification",
                    "bot detection",
                    "ddos protection",
                    "complete the security check",
                    "sind kein roboter",
                    "vous n'êtes pas un robot",
                    "no eres un robot")),
            DENIED,
            new Phrases(List.of(
                    "access denied",
                    "access to this page has been denied",
                    "403 forbidden",
                    "request blocked",
                    "you have been blocked",
                    "request was blocked",
                    "don't have permission to access",
                    "do not have permission to access",
                    "not authorized to view",
                    "access is restricted",
                    "request unsuccessful",
                    "incapsula incident",
                    "zugriff verweigert",
                    "accès refusé",
                    "acceso denegado")),
            SITE_ERROR,
            new Phrases(List.of(
                    "internal server error",
                    "bad gateway",
                    "service unavailable",
                    "gateway timeout",
                    "gateway time out",
                    "temporarily unavailable",
                    "something went wrong",
                    "an error occurred",
                    "an error has occurred",
                    "unexpected error",
                    "under maintenance",
                    "scheduled maintenance",
                    "down for maintenance",
                    "we'll be right back",
                    "we will be right back",
                    "try again later",
                    "technical difficulties",
                    "technische störung",
                    "wartungsarbeiten",
                    "too many requests",
                    "rate limit exceeded",
                    "une erreur est survenue",
                    "ha ocurrido un error")),
            NOT_FOUND,
            new Phrases(List.of(
                    "page not found",
                    "404 not found",
                    "error 404",
                    "404 error",
                    "page does not exist",
                    "page doesn't exist",
                    "page you requested",
                    "page you are looking for",
                    "page you're looking for",
                    "page cannot be found",
                    "page can't be found",
                    "couldn't find that page",
                    "job not found",
                    "job does not exist",
                    "job doesn't exist",
                    "job you are looking for",
                    "job you're looking for",
                    "job you requested",
                    "job is not available",
                    "position not found",
                    "position you are looking for",
                    "position does not exist",
                    "posting not found",
                    "posting does not exist",
                    "vacancy not found",
                    "job posting you're looking for",
                    "job posting you are looking for",
                    "listing not found",
                    "does not exist or is no longer",
                    "resource not found",
                    "seite nicht gefunden",
                    "stelle nicht gefunden",
                    "stellenanzeige existiert nicht",
                    "page introuvable",
                    "offre introuvable",
                    "página no encontrada",
                    "oferta no encontrada",
                    "página não encontrada",
                    "vaga não encontrada",
                    "pagina non trovata",
                    "pagina niet gevonden",
                    "sidan hittades inte",
                    "strona nie została znaleziona",
                    "ページが見つかりません"))));

    private static final List<String> CHALLENGE_MARKS = List.of(
            "cf-chl-",
            "/cdn-cgi/challenge-platform",
            "px-captcha",
            "_Incapsula_Resource",
            "captcha-delivery.com",
            "AwsWafIntegration",
            "g-recaptcha",
            "h-captcha",
            "sec-if-cpt-container");

    private SuspicionFinder() {}

    /**
     * @param raw         the page as it came
     * @param visible     the words of its visible text
     * @param pageTitle   the words of its title, perhaps none
     * @param mainWords   how many words its main text has
     * @param listedTitle the words of the posting's title as the company's listing has it; none when unknown
     */
    static Optional<PageSuspicion> find(
            String raw, Tokens visible, Tokens pageTitle, int mainWords, Tokens listedTitle) {
        double shown = shareShown(listedTitle, visible);
        boolean titleKnown = listedTitle.size() > 0;
        boolean postingShown = titleKnown && shown >= 0.5;
        for (Map.Entry<PageSuspicion, Phrases> kind : PHRASES.entrySet()) {
            boolean inTitle = kind.getValue().occurIn(pageTitle) && visible.size() < FRAMED_BELOW;
            int bound = titleKnown ? FRAMED_BELOW : SHORT_BELOW;
            boolean inText = visible.size() < bound && kind.getValue().occurIn(visible);
            if (!postingShown && (inTitle || inText)) {
                return Optional.of(kind.getKey());
            }
        }
        if (visible.size() < SHELL_BELOW
                && !postingShown
                && CHALLENGE_MARKS.stream().anyMatch(raw::contains)) {
            return Optional.of(CHALLENGE);
        }
        boolean saysClosed = visible.size() < FRAMED_BELOW && ClosedPhrases.ANY.occurIn(visible);
        if (saysClosed && (titleKnown ? !postingShown : mainWords < ChangeDetector.ENOUGH_TOKENS)) {
            return Optional.of(NOT_FOUND);
        }
        if (visible.size() < EMPTY_BELOW || visible.size() < SHELL_BELOW && !postingShown && isShell(raw)) {
            return Optional.of(EMPTY);
        }
        return titleKnown && !postingShown ? Optional.of(WITHOUT_POSTING) : Optional.empty();
    }

    private static boolean isShell(String raw) {
        return raw.contains("<noscript") && raw.contains("<script");
    }

    private static double shareShown(Tokens title, Tokens visible) {
        int shown = 0;
        for (int i = 0; i < title.size(); i++) {
            shown += visible.contains(title.hash(i)) ? 1 : 0;
        }
        return title.size() == 0 ? 0 : (double) shown / title.size();
    }
}
