package io.proffer.migration;

import io.proffer.migration.Notice.Outcome;
import io.proffer.migration.words.Plain;
import java.util.ArrayList;
import java.util.List;

/** Collects what is said of one file: lists the first notices and counts what was declined. */
final class Notices {
    private static final int LISTED = 1_000;

    private final List<Notice> listed = new ArrayList<>();
    private int declined;

    void translated(String sheet, String ref, String message) {
        add(Outcome.TRANSLATED, sheet, ref, message);
    }

    void dropped(String sheet, String ref, String message) {
        add(Outcome.DROPPED, sheet, ref, message);
    }

    void declined(String sheet, String ref, String message) {
        declined++;
        add(Outcome.DECLINED, sheet, ref, message);
    }

    private void add(Outcome outcome, String sheet, String ref, String message) {
        if (listed.size() < LISTED) {
            listed.add(new Notice(outcome, Plain.of(sheet), ref, Plain.of(message)));
        }
    }

    List<Notice> listed() {
        return List.copyOf(listed);
    }

    int declined() {
        return declined;
    }
}
