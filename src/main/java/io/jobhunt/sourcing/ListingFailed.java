package io.jobhunt.sourcing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A career site gave no usable listing. The message is shown to the user: what was asked, what came back. */
public class ListingFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ListingFailed(String message) {
        super(message);
    }

    public ListingFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Always there, unlike that of other exceptions. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** The same failure, saying more. */
    public ListingFailed adding(String sentence) {
        return new ListingFailed(getMessage() + " " + sentence, getCause());
    }
}
