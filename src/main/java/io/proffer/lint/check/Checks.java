package io.proffer.lint.check;

import io.proffer.lint.Finding;
import io.proffer.lint.Subject;
import java.util.List;
import java.util.function.BiConsumer;

/** All checks. */
public final class Checks {
    private static final List<BiConsumer<Subject, Findings>> ALL = List.of(
            Answers::check,
            Discounts::check,
            Governance::check,
            Needs::check,
            Leads::check,
            References::check,
            CareLoops::check,
            Closures::check,
            OfferConflicts::check,
            Groups::check,
            PriceList::check,
            Wording::check,
            Stories::check);

    private Checks() {}

    /** What they find, in the order of tables, rows and codes. */
    public static List<Finding> all(Subject subject) {
        Findings findings = new Findings();
        ALL.forEach(check -> check.accept(subject, findings));
        return findings.inOrderOf(subject.tables());
    }
}
