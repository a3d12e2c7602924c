package io.jobhunt.crawl.text;

import static io.jobhunt.crawl.text.Vocabulary.*;

import io.jobhunt.crawl.text.Tokens.Kind;

/**
 * Replaces what changes without anybody editing the posting: ages and re-dated "posted" dates, countdowns, clocks,
 * counters, ids and tokens. Not all digits: salaries, years of experience, dates in sentences and working hours stay.
 *
 * <p>What a mask hides, a change of it cannot be seen: an edit of nothing but a masked place is noise by definition.
 *
 * <p>One pass over the tokens with a bounded look ahead, hence linear in the length of the text, whatever it holds.
 */
public final class Masks {

    private static final long AGE = FingerprintHash.word("\u0000age");
    private static final long CLOCK = FingerprintHash.word("\u0000clock");
    private static final long COUNT = FingerprintHash.word("\u0000count");
    private static final long ID = FingerprintHash.word("\u0000id");
    private static final long IL = Tokens.of("il").hash(0);
    private static final long Y = Tokens.of("y").hash(0);
    private static final long JUST = Tokens.of("just").hash(0);
    private static final long IN = Tokens.of("in").hash(0);
    private static final long HAVE = Tokens.of("have").hash(0);
    private static final long COUNTDOWN = FingerprintHash.word("\u0000countdown");

    private final Tokens in;
    private final Tokens out;
    private final int[] roles;

    private Masks(Tokens in) {
        this.in = in;
        this.out = new Tokens(in.size());
        this.roles = new int[in.size()];
        for (int i = 0; i < roles.length; i++) {
            roles[i] = rolesOf(in.hash(i));
        }
    }

    public static Tokens mask(Tokens tokens) {
        return new Masks(tokens).masked();
    }

    private Tokens masked() {
        int i = 0;
        while (i < in.size()) {
            int n;
            if (isOrdinary(i)) {
                n = 1;
                out.add(in.hash(i), Kind.WORD, in.before(i));
            } else if ((n = age(i)) > 0) {
                out.add(AGE, Kind.WORD, in.before(i));
            } else if ((n = countdown(i)) > 0) {
                out.add(COUNTDOWN, Kind.WORD, in.before(i));
            } else if ((n = counter(i)) > 0) {
                out.add(COUNT, Kind.WORD, in.before(i));
            } else if ((n = clock(i)) > 0) {
                out.add(CLOCK, Kind.WORD, in.before(i));
            } else if ((n = secret(i)) > 0) {
                out.add(ID, Kind.WORD, in.before(i));
            } else {
                n = 1;
                out.add(in.hash(i), in.kind(i), in.before(i));
            }
            i += n;
        }
        return out;
    }

    /** A word that plays no part in any mask, as most do; no mask begins with it. */
    private boolean isOrdinary(int i) {
        return roles[i] == 0
                && in.kind(i) == Kind.WORD
                && in.hash(i) != JUST
                && in.hash(i) != IL
                && (i == 0 || (roles[i - 1] & SECRET) == 0);
    }

    /**
     * The number of tokens that state an age or a re-dated date from {@code i} on, or 0: "Posted 3 days ago", "3 days
     * ago" and "Reposted today" become the same token.
     */
    private int age(int i) {
        boolean dated = is(i, DATED);
        int start = dated ? i + 1 : i;
        int n = spokenAge(start);
        for (int fillers = 0; n == 0 && fillers < 3 && is(start, FILLER); fillers++) {
            start++;
            n = spokenAge(start);
        }
        if (n == 0 && dated) {
            n = is(start, RECENT) ? 1 : ClosingDates.lengthAt(in, start);
        }
        if (n == 0 && hashIs(start, JUST) && is(start + 1, RECENT | DATED)) {
            n = 2;
        }
        return n == 0 ? 0 : start - i + n;
    }

    private int spokenAge(int i) {
        int amount = amount(i);
        if (amount > 0 && is(i + amount, AGO)) {
            return amount + 1;
        }
        if (is(i, AGO_BEFORE) && (amount = amount(i + 1)) > 0) {
            return amount + 1;
        }
        if (hashIs(i, IL) && hashIs(i + 1, Y) && (amount = amount(i + 3)) > 0) {
            return amount + 3;
        }
        return 0;
    }

    /** "3 days", "30+ days", "an hour", "3d": the tokens it takes, or 0. */
    private int amount(int i) {
        if ((number(i) || is(i, ONE)) && is(i + 1, UNIT)) {
            return 2;
        }
        return kindIs(i, Kind.QUANTITY) ? 1 : 0;
    }

    /** "closes in 3 days", "5 days left". The closing date itself stays. */
    private int countdown(int i) {
        if (is(i, CLOSES) && hashIs(i + 1, IN) && amount(i + 2) > 0) {
            return 2 + amount(i + 2);
        }
        int amount = amount(i);
        return amount > 0 && is(i + amount, LEFT) ? amount + 1 : 0;
    }

    private int counter(int i) {
        if (number(i) || kindIs(i, Kind.QUANTITY)) {
            int n = number(i + 1) && in.before(i + 1) == 0 ? 2 : 1;
            if (is(i + n, LISTED) && (is(i + n + 1, COUNTED) || is(i + n + 1, JOBS))) {
                return n + 2;
            }
            if (is(i + n, COUNTED)) {
                return n + 1;
            }
            if (is(i + n, PEOPLE)) {
                int verb = hashIs(i + n + 1, HAVE) ? i + n + 2 : i + n + 1;
                return is(verb, ACTED) ? verb + 1 - i : 0;
            }
            return 0;
        }
        if (number(i + 1)) {
            boolean labels = in.before(i + 1) == ':' || in.before(i + 1) == '(' || in.before(i + 1) == '\n';
            if (is(i, COUNTED) && labels && !is(i + 2, UNIT) || is(i, JOBS) && in.before(i + 1) == '(') {
                return 2;
            }
            int times = number(i + 2) ? i + 3 : i + 2;
            if (is(i, ACTED) && is(times, TIMES)) {
                return times + 1 - i;
            }
        }
        return 0;
    }

    /** A clock, with what belongs to it; one of two that make a range is somebody's working hours and stays. */
    private int clock(int i) {
        if (kindIs(i, Kind.STAMP)) {
            return 1;
        }
        if (!kindIs(i, Kind.CLOCK) || nearClock(i, 1) || nearClock(i, -1)) {
            return 0;
        }
        int n = 1;
        while (n < 3 && is(i + n, CLOCK_TAIL) && !in.startsLine(i + n)) {
            n++;
        }
        return n;
    }

    private boolean nearClock(int i, int step) {
        for (int n = 1; n <= 3; n++) {
            int j = i + n * step;
            if (kindIs(j, Kind.CLOCK)) {
                return true;
            }
            if (j >= 0 && j < in.size() && in.before(step > 0 ? j : j + 1) == '\n') {
                return false;
            }
        }
        return false;
    }

    private int secret(int i) {
        if (kindIs(i, Kind.OPAQUE)) {
            return 1;
        }
        boolean named = i > 0 && is(i - 1, SECRET) && (in.before(i) == ':' || in.before(i) == '=');
        return named ? 1 : 0;
    }

    private boolean number(int i) {
        return kindIs(i, Kind.NUMBER);
    }

    private boolean kindIs(int i, Kind kind) {
        return i >= 0 && i < in.size() && in.kind(i) == kind;
    }

    private boolean is(int i, int role) {
        return i >= 0 && i < roles.length && (roles[i] & role) != 0;
    }

    private boolean hashIs(int i, long hash) {
        return i < in.size() && in.hash(i) == hash;
    }
}
