package io.jobhunt.reading.pay;

import io.jobhunt.reading.pay.PayTokens.Kind;
import java.util.Set;

/** Tells the words that name a job's pay from the same words used otherwise. */
final class PayLabels {

    private static final Set<String> JOBS = Set.of("role", "roles", "position", "positions", "job", "opening");

    private PayLabels() {}

    /** "Pay", "base", "rate" and "package" name pay only in company: "pay range", "base salary", "day rate", "package:". */
    static boolean isLabel(PayTokens tokens, int i, int start) {
        String word = tokens.get(i).lower();
        String next = tokens.get(i + 1).lower();
        String last = tokens.get(i - 1).lower();
        return switch (word) {
            case "rate", "rates" ->
                Set.of("day", "daily", "hourly", "hour", "pay", "contract", "base", "weekly", "monthly", "annual")
                                .contains(last)
                        || next.equals(":")
                        || i + 1 == start
                        || tokens.get(i - 1).kind() == Kind.BREAK;
            case "range" ->
                Set.of("market", "hiring", "target", "budgeted").contains(last)
                        || (next.equals("for") || next.equals("of")) && namesJob(tokens, i + 2);
            case "package" ->
                (next.equals(":") || i + 1 == start || next.equals("of"))
                        && !PayWords.isNoPay(last)
                        && !PayWords.isOtherMoney(last)
                        && !last.startsWith("benefit");
            case "base" -> !next.equals("of") && !last.equals("customer") && !last.equals("user");
            case "stipend" -> isInternStipend(tokens, i);
            case "paid" ->
                Set.of("is", "are", "be", "get", "gets", "being", "you're").contains(last)
                        || Set.of("hourly", "weekly", "monthly", "at", "per").contains(next);
            case "pays" -> true;
            default -> PayWords.isPay(word) || PayWords.isTotal(word);
        };
    }

    /** "The referral program pays …": what pays is not the job. */
    static boolean isPaidByOther(PayTokens tokens, int label) {
        if (!Set.of("pays", "pay", "paid", "earn").contains(tokens.get(label).lower())) {
            return false;
        }
        for (int i = label - 1; i >= label - 4 && !tokens.endsSentence(i); i--) {
            if (PayWords.isNoPay(tokens.get(i).lower())
                    && !PayWords.isConnector(tokens.get(i - 1).lower())) {
                return true;
            }
        }
        return false;
    }

    /** An intern's stipend is pay; everybody else's is for a desk or a gym. */
    static boolean isInternStipend(PayTokens tokens, int i) {
        return tokens.get(i).is("stipend") && tokens.get(i - 1).lower().startsWith("intern");
    }

    private static boolean namesJob(PayTokens tokens, int from) {
        for (int i = from; i < from + 4; i++) {
            if (JOBS.contains(tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** "A competitive salary and up to $5,000 for …" praises the salary and states something else. */
    static boolean isPraised(PayTokens tokens, int label, int start) {
        boolean praised = PayWords.isPraise(tokens.get(label - 1).lower())
                || PayWords.isPraise(tokens.get(label - 2).lower());
        for (int i = label + 1; praised && i < start; i++) {
            boolean and = tokens.get(i).is("and")
                    || tokens.get(i).is("+")
                    || tokens.get(i).is(",")
                    || tokens.get(i).is("with");
            if (and && !tokens.get(i - 1).is(":")) {
                return true;
            }
        }
        return false;
    }

    /** "Total", "target" or "OTE" next to the name of pay: what depends on success is included. */
    static boolean isTotal(PayTokens tokens, int label, int floor) {
        for (int i = label - 1; i >= Math.max(floor, label - 2); i--) {
            if (tokens.get(i).is("total")
                    || tokens.get(i).is("target")
                    || tokens.get(i).is("ote")) {
                return true;
            }
        }
        return tokens.get(label + 1).is("ote");
    }
}
