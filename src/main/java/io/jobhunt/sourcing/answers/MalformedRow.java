package io.jobhunt.sourcing.answers;

/** One row of a listing cannot be read. Only that row is lost; the message says what is wrong with it. */
public class MalformedRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedRow(String message) {
        super(message);
    }

    /**
     * Insists on a value without which a row is of no use.
     *
     * @param what names the value in the report: {@code title}
     */
    public static String require(String value, String what) {
        if (value == null || value.isBlank()) {
            throw new MalformedRow("no " + what);
        }
        return value;
    }
}
