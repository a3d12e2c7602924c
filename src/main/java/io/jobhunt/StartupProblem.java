package io.jobhunt;

/** The product can't start here; the message says in one line what is wrong and what to do. */
public class StartupProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * @param description what is wrong, naming the port, folder or property
     * @param action      what to do about it
     */
    public StartupProblem(String description, String action, Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    public StartupProblem(String description, String action) {
        this(description, action, null);
    }

    public String action() {
        return action;
    }
}
