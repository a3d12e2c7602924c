package io.jobhunt.companies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jobhunt.api.Problem;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SearchPlacesTest {

    private final SearchPlaces places = new SearchPlaces();

    @Test
    void aUserHasAFewAtATimeAndIsToldToWaitForOne() {
        SearchPlaces.Place first = places.take(user(1));
        for (int n = 1; n < SearchPlaces.OF_ONE_USER; n++) {
            places.take(user(1));
        }

        Problem refused = catchThrowableOfType(Problem.class, () -> places.take(user(1)));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.getMessage()).contains("Wait for one of them");
        places.take(user(2));

        first.close();
        places.take(user(1));
    }

    @Test
    void allTogetherHaveNoMoreThanThereAre() {
        for (int n = 0; n < SearchPlaces.ALL; n++) {
            places.take(user(n));
        }

        Problem refused = catchThrowableOfType(Problem.class, () -> places.take(user(99)));

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.members()).containsEntry("retry_after", 5);
    }

    private static UUID user(int n) {
        return new UUID(0, n);
    }
}
