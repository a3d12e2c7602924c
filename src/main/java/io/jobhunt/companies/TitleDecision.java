package io.jobhunt.companies;

/** Whether a title is wanted, and which term decided that. */
public sealed interface TitleDecision {

    boolean included();

    /** For people. */
    String reason();

    /**
     * @param term the include term that was found; null when there are no include terms, so that all titles are wanted
     */
    record Included(String term) implements TitleDecision {

        @Override
        public boolean included() {
            return true;
        }

        @Override
        public String reason() {
            return term == null ? "no include terms: every title is wanted" : "contains \"" + term + "\"";
        }
    }

    /**
     * @param term the exclude term that was found
     */
    record Excluded(String term) implements TitleDecision {

        @Override
        public boolean included() {
            return false;
        }

        @Override
        public String reason() {
            return "excluded by \"" + term + "\"";
        }
    }

    /** None of the include terms was found. */
    record NotIncluded() implements TitleDecision {

        @Override
        public boolean included() {
            return false;
        }

        @Override
        public String reason() {
            return "contains none of the include terms";
        }
    }
}
