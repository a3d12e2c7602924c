package io.jobhunt.demo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * What the demo company has open, and how its site misbehaves. Time moves on in seasons: a listing asked for after
 * pages were fetched begins the next one, so that a preview changes nothing and each run finds something new.
 */
class DemoBoard {

    static final int POSTINGS = 200;

    /** What asking for a posting's page comes to. */
    enum Answer {
        PAGE,
        NOT_FOUND,
        TOO_MANY_REQUESTS,
        SERVER_ERROR
    }

    private final Set<Integer> askedBefore = ConcurrentHashMap.newKeySet();
    private int season;
    private boolean pagesFetched;

    /** Everything open now. */
    synchronized List<DemoPosting> list() {
        if (pagesFetched) {
            season++;
            pagesFetched = false;
            askedBefore.clear();
        }
        return open();
    }

    /** The same, without being a listing. */
    synchronized List<DemoPosting> open() {
        return IntStream.range(0, POSTINGS)
                .filter(number -> isListed(number, season))
                .mapToObj(number -> posting(number, season))
                .toList();
    }

    /** The posting with this id, listed or not. */
    synchronized Optional<DemoPosting> find(long id) {
        long number = id - new DemoPosting(0, 0).id();
        return number < 0 || number >= POSTINGS ? Optional.empty() : Optional.of(posting((int) number, season));
    }

    synchronized Answer ask(DemoPosting posting) {
        pagesFetched = true;
        int number = posting.number();
        boolean firstTime = askedBefore.add(number);
        if (!isListed(number, season) || number % 67 == 5 + season % 2) {
            return Answer.NOT_FOUND;
        }
        if (number % 101 == 50 && season % 2 == 0) {
            return Answer.SERVER_ERROR;
        }
        if (firstTime && number % 41 == 11) {
            return Answer.TOO_MANY_REQUESTS;
        }
        if (firstTime && number % 53 == 20) {
            return Answer.SERVER_ERROR;
        }
        return Answer.PAGE;
    }

    /** Every posting is away for one season in nine, and some only ever begin later. */
    private static boolean isListed(int number, int season) {
        return (number + season) % 9 != 4 || number % 4 != 0;
    }

    private static DemoPosting posting(int number, int season) {
        // One in twenty is edited each season.
        int revision = (season + number % 20) / 20;
        return new DemoPosting(number, revision);
    }
}
