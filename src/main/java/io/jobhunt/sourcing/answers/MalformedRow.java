package io.jobhunt.sourcing.answers;

/** A row of a listing lacks what no posting can be without. */
public class MalformedRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedRow(String what) {
        super(what);
    }
}
