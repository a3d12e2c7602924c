package io.jobhunt.corpus;

/** What came of trying one case. */
public sealed interface Finding {

    record Right() implements Finding {}

    /** The two differ; both are for people. */
    record Wrong(String expected, String got) implements Finding {}

    /**
     * A case that a program cannot try, such as one that describes its input in prose.
     *
     * @param why for people
     */
    record NotTried(String why) implements Finding {}

    /** Right when both are written the same. */
    static Finding compare(Object expected, Object got) {
        return String.valueOf(expected).equals(String.valueOf(got))
                ? new Right()
                : new Wrong(String.valueOf(expected), String.valueOf(got));
    }
}
