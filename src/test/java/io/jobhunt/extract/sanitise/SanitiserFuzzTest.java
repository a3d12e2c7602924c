package io.jobhunt.extract.sanitise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Mutations of the probes, of ordinary descriptions and of what cleaning made of them; the seed makes a failure repeatable. */
class SanitiserFuzzTest {

    private static final long SEED = Long.getLong("sanitiser.seed", 20260805);
    private static final int MUTATIONS = 100_000;
    private static final int LONGEST = 400;
    private static final int SAMPLED = 20;

    private static final String[] ORDINARY = {
        "<h2>About the role</h2><p>You build <strong>things</strong>.</p><ul><li>One</li><li>Two <em>more</em></li></ul>",
        "<div><p>Pay: <b>$100</b> &amp; up</p><table><tr><th>Level</th><td>5</td></tr></table></div>",
        "<p>See <a href=\"https://jobs.example.com/a?b=1&amp;c=2\">the page</a> or <a href='mailto:a@b.test'>write</a></p>",
        "<pre><code>if (a &lt; b) { }</code></pre><blockquote>quoted</blockquote><hr>"
    };

    private static final String[] PIECES = {
        "<",
        ">",
        "/",
        "\"",
        "'",
        "`",
        "=",
        "&",
        ";",
        "#",
        "\u0000",
        "\n",
        "\t",
        "\f",
        "\r",
        "\u00a0",
        "\u2028",
        "\ud800",
        "--",
        "<!--",
        "-->",
        "--!>",
        "<!",
        "<?",
        "]]>",
        "<![CDATA[",
        "<p>",
        "</p>",
        "<a href=",
        "<a ",
        "</a>",
        "<b>",
        "</b>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<svg>",
        "</svg>",
        "<math>",
        "<mtext>",
        "<mglyph>",
        "<annotation-xml encoding=text/html>",
        "<style>",
        "</style>",
        "<script>",
        "</script>",
        "<title>",
        "</title>",
        "<textarea>",
        "</textarea>",
        "<noscript>",
        "</noscript>",
        "<xmp>",
        "<plaintext>",
        "<template>",
        "</template>",
        "<select>",
        "<option>",
        "<form>",
        "<input ",
        "<img src=x onerror=alert(1)>",
        "<iframe srcdoc=",
        " onclick=alert(1) ",
        " style=x ",
        " href=javascript:alert(1) ",
        "javascript:",
        "JaVa\tScript:",
        "data:text/html,",
        "https://x.test/",
        "//x.test",
        "&#106;",
        "&#x3c;",
        "&lt;",
        "&gt;",
        "&quot;",
        "&amp;",
        "&NewLine;",
        "&colon;",
        "&#0;",
        "&#x80;",
        "&#xd800;",
        "&nbsp",
        "<foreignObject>",
        "<desc>",
        "<frameset>",
        "<body onload=alert(1)>",
        "<html>",
        "<head>",
        "<base href=//x.test>",
        "<br/>",
        "<hr>",
        "<li>",
        "<ul>",
        "<h1>",
        "<pre>\n\n",
        "<code>",
        "<u>",
        "<caption>",
        "<colgroup>",
        "<nobr>",
        "<font>",
        "<button>",
        "<object>",
        "</"
    };

    @Test
    void noMutationLeavesAnythingActiveAndEveryResultIsStable() {
        Random random = new Random(SEED);
        List<String> seeds = new ArrayList<>(Probes.all());
        seeds.addAll(List.of(ORDINARY));
        List<String> failures = new ArrayList<>();
        int kept = 0;
        int active = 0;
        for (int i = 0; i < MUTATIONS && failures.size() < 10; i++) {
            String mutant = mutate(seeds, random);
            String clean = Sanitiser.clean(mutant, "https://jobs.example.com/1");
            List<String> found = Activity.in(clean);
            if (!found.isEmpty()) {
                failures.add("active " + found + "\n  of " + mutant + "\n  in " + clean);
            }
            if (!Sanitiser.clean(clean).equals(clean)) {
                failures.add("unstable " + clean + "\n  of " + mutant);
            }
            kept += clean.contains("<") ? 1 : 0;
            active += i % SAMPLED == 0 && !Activity.in(mutant).isEmpty() ? 1 : 0;
            if (i % 200 == 0 && !clean.isEmpty()) {
                seeds.add(clean);
            }
        }

        System.out.printf(
                "mutations: %d, before cleaning active: %d of %d sampled, after cleaning markup kept: %d, failures: %d%n",
                MUTATIONS, active, MUTATIONS / SAMPLED, kept, failures.size());
        assertThat(failures).isEmpty();
        assertThat(active).as("mutants that are worth judging").isGreaterThan(MUTATIONS / SAMPLED * 3 / 4);
        assertThat(kept)
                .as("mutants that keep markup, so that there is something to judge")
                .isGreaterThan(MUTATIONS / 5);
    }

    private static String mutate(List<String> seeds, Random random) {
        StringBuilder text = new StringBuilder(pick(seeds, random));
        for (int steps = 1 + random.nextInt(6); steps > 0; steps--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(8)) {
                case 0, 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 2 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
                case 3 -> {
                    String other = pick(seeds, random);
                    int from = random.nextInt(other.length());
                    text.insert(at, other, from, from + random.nextInt(other.length() - from) + 1);
                }
                case 4 -> text.insert(at, text.substring(0, at));
                case 5 -> {
                    if (at < text.length()) {
                        char c = text.charAt(at);
                        text.setCharAt(
                                at, Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c));
                    }
                }
                case 6 -> {
                    if (at < text.length()) {
                        text.setCharAt(at, (char) random.nextInt(random.nextBoolean() ? 128 : 0x3000));
                    }
                }
                default -> {
                    String piece = PIECES[random.nextInt(PIECES.length)];
                    text.insert(at, piece.repeat(1 + random.nextInt(4)));
                }
            }
            if (text.length() > LONGEST) {
                text.setLength(LONGEST);
            }
        }
        return text.toString();
    }

    private static String pick(List<String> seeds, Random random) {
        String seed = seeds.get(random.nextInt(seeds.size()));
        return seed.isEmpty() ? " " : seed;
    }
}
