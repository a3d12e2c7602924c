package io.jobhunt.sourcing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobhunt.sourcing.ScriptedSite.Answer;
import org.junit.jupiter.api.Test;

/** What holds for every kind that is listed from an XML feed. */
public interface FeedContract extends CareerSiteContract {

    /** The feed's outermost element. */
    String root();

    @Override
    @Test
    default void anAnswerThatIsNoListingIsRefused() {
        try (ScriptedSite scripted = new ScriptedSite().answers(Answer.xml("<error>no such board</error>"))) {
            assertThatThrownBy(() -> list(scripted))
                    .isInstanceOf(ListingFailed.class)
                    .hasMessageContaining("<error> document instead of a <" + root() + "> feed");
        }
    }
}
