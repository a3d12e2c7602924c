package io.jobhunt.corpus;

/**
 * One case, ready to be tried.
 *
 * @param id   unique within its folder
 * @param kind the kind of fault it stands for: what the report counts by
 */
public record CorpusCase(String id, String kind, Trial trial) {

    /** Tries the case on the product. */
    @FunctionalInterface
    public interface Trial {

        /** @throws Exception which counts as wrong, never as the end of the run */
        Finding run() throws Exception;
    }

    Finding tried() {
        try {
            return trial.run();
        } catch (Exception | StackOverflowError fault) {
            return new Finding.Wrong("an answer", fault.toString());
        }
    }
}
