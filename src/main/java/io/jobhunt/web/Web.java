package io.jobhunt.web;

import java.io.IOException;

/** The only way out to other people's sites. */
public interface Web {

    /** Reads an answer while its connection is open. */
    @FunctionalInterface
    interface AnswerReader<T> {
        T read(WebAnswer answer) throws IOException;
    }

    /**
     * Sends one request, follows redirects (each hop checked), and hands the answer over whatever its status is.
     *
     * @throws WebFailure when there is no answer, or reading it broke off: the reason says which
     */
    <T> T exchange(WebRequest request, AnswerReader<T> reader) throws WebFailure;
}
