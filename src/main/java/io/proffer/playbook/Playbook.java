package io.proffer.playbook;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A playbook.
 *
 * @param scope what it is about
 * @param rulesetId the rulebook it was made from
 * @param stop when one does not sell at all
 * @param chapters one for each offer
 * @param afterwards what is done once something is accepted
 */
public record Playbook(String scope, String rulesetId, List<Rule> stop, List<Chapter> chapters, List<Rule> afterwards) {
    /** Copies the lists. */
    public Playbook {
        stop = List.copyOf(stop);
        chapters = List.copyOf(chapters);
        afterwards = List.copyOf(afterwards);
    }

    /**
     * All about one offer.
     *
     * @param offerKey its key
     * @param name name for people
     * @param family kind of offer
     * @param outcome what gets better for the customer
     * @param propose when it is proposed
     * @param quantify how its value is reckoned
     * @param objections what is said when the customer objects
     */
    public record Chapter(
            String offerKey,
            String name,
            String family,
            String outcome,
            List<Rule> propose,
            List<Rule> quantify,
            List<Rule> objections) {
        /** Copies the lists. */
        public Chapter {
            propose = List.copyOf(propose);
            quantify = List.copyOf(quantify);
            objections = List.copyOf(objections);
        }
    }

    /**
     * A row in words.
     *
     * @param conditions when it holds, none for always
     * @param outcomes what it says
     * @param cell where it stands
     */
    public record Rule(List<Saying> conditions, List<Saying> outcomes, String cell) {
        private static final String ALWAYS = "in any case";

        /** Copies the lists. */
        public Rule {
            conditions = List.copyOf(conditions);
            outcomes = List.copyOf(outcomes);
        }

        /** Its conditions as a sentence. */
        public String when() {
            return conditions.isEmpty() ? ALWAYS : sentence(conditions);
        }

        /** What it says as a sentence. */
        public String then() {
            return sentence(outcomes);
        }

        private static String sentence(List<Saying> sayings) {
            return sayings.stream().map(Saying::toString).collect(Collectors.joining(", "));
        }
    }

    /**
     * A cell in words.
     *
     * @param key the term it speaks of
     * @param label its heading, empty where the text speaks for itself
     * @param text what stands there
     */
    public record Saying(String key, String label, String text) {
        @Override
        public String toString() {
            return (label + " " + text).strip();
        }
    }
}
