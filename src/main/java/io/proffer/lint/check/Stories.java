package io.proffer.lint.check;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.engine.treatment.content.Audience;
import io.proffer.lint.FindingCode;
import io.proffer.lint.Subject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether stories may still be told, and whether everything has its words in every language its table speaks. */
final class Stories {
    private static final String ENGLISH = "en";

    /** What each table of texts is about. */
    private static final Map<String, String> ABOUT = Map.of(
            "treatments", "offer",
            "advantages", "advantageKey",
            "before_after", "offer",
            "success_stories", "storyKey",
            "objection_answers", "answerKey");

    private Stories() {}

    static void check(Subject subject, Findings findings) {
        for (DecisionTable table : subject.tables()) {
            if (table.says("consentExpiresOn")) {
                Subject.live(table).forEach(row -> checkConsent(subject, table, row, findings));
            }
            if (ABOUT.containsKey(table.key())) {
                checkLocales(table, ABOUT.get(table.key()), findings);
            }
        }
        subject.table("success_story_selector").ifPresent(selector -> checkTold(subject, selector, findings));
        subject.table("offers").ifPresent(offers -> checkTreated(subject, offers, findings));
        subject.table("features").ifPresent(features -> checkAdvantages(subject, features, findings));
    }

    private static void checkConsent(Subject subject, DecisionTable table, Row row, Findings findings) {
        LocalDate end = row.date("consentExpiresOn").orElse(LocalDate.MAX);
        if (end.isBefore(subject.today().plusDays(Subject.SOON_DAYS + 1L))) {
            String message = "The consent to tell " + row.code("storyKey").orElse("this story")
                    + (end.isBefore(subject.today()) ? " expired on " : " expires on ") + end + ".";
            findings.add(table, row, "consentExpiresOn", FindingCode.CONSENT_ENDING, message);
        }
    }

    /** One finding for each language of a table, with everything that has no words in it. */
    private static void checkLocales(DecisionTable table, String about, Findings findings) {
        Map<String, Set<String>> byLanguage = new TreeMap<>();
        Set<String> all = new TreeSet<>();
        for (Row row : Subject.live(table)) {
            String key = row.code(about).orElse("");
            String language = Audience.languageOf(row.code("locale").orElse(ENGLISH));
            byLanguage.computeIfAbsent(language, each -> new HashSet<>()).add(key);
            all.add(key);
        }
        byLanguage.forEach((language, keys) -> {
            List<String> missing =
                    all.stream().filter(key -> !keys.contains(key)).toList();
            if (!missing.isEmpty()) {
                String message = missing.size() + " of " + all.size() + " have no words in '" + language + "': "
                        + String.join(", ", missing) + ".";
                findings.add(table, FindingCode.MISSING_LOCALE, message);
            }
        });
    }

    private static void checkTold(Subject subject, DecisionTable selector, Findings findings) {
        Set<String> told = new HashSet<>();
        Subject.live(selector).forEach(row -> told.addAll(row.codes("storyKey")));
        Optional<DecisionTable> stories = subject.table("success_stories");
        for (Row row : stories.map(Subject::live).orElse(List.of())) {
            String key = row.code("storyKey").orElse("");
            if (told.add(key)) {
                findings.add(stories.get(), row, "storyKey", FindingCode.UNTOLD_STORY, key + " is never told.");
            }
        }
    }

    private static void checkTreated(Subject subject, DecisionTable offers, Findings findings) {
        Set<String> treated = new HashSet<>();
        subject.rows("treatments").forEach(row -> treated.addAll(row.codes("offer")));
        Map<String, Offer> catalogue = subject.catalog().offers();
        for (Row row : Subject.live(offers)) {
            String key = row.code("offer").orElse("");
            Offer offer = catalogue.get(key);
            if (offer != null && offer.status().equals("ACTIVE") && !treated.contains(key)) {
                findings.add(offers, row, "offer", FindingCode.NO_TREATMENT, key + " has no row in 'treatments'.");
            }
        }
    }

    private static void checkAdvantages(Subject subject, DecisionTable features, Findings findings) {
        Map<String, Row> silent = new LinkedHashMap<>();
        Subject.live(features).forEach(row -> silent.put(row.code("feature").orElse(""), row));
        subject.rows("advantages")
                .forEach(row -> silent.remove(row.code("advantageKey").orElse("")));
        silent.forEach((key, row) ->
                findings.add(features, row, "feature", FindingCode.NO_ADVANTAGE, key + " has no row in 'advantages'."));
    }
}
