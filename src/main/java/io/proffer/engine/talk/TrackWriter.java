package io.proffer.engine.talk;

import io.proffer.engine.account.Account;
import io.proffer.engine.account.Contact;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.asked.PresentationFacts;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.rulebook.AskedTable;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.snapshot.Snapshots;
import io.proffer.engine.table.ConditionCell;
import io.proffer.engine.table.Row;
import io.proffer.engine.talk.TalkTrack.Listener;
import io.proffer.engine.talk.TalkTrack.Objection;
import io.proffer.engine.treatment.content.Audience;
import io.proffer.engine.treatment.content.Figures;
import io.proffer.engine.treatment.content.Slot;
import io.proffer.engine.treatment.delivery.Delivery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes talk tracks with one rulebook. */
final class TrackWriter {
    private static final Comparator<Objection> CLOSEST_FIRST =
            Comparator.comparingInt(Objection::specificity).reversed();

    private final Rulebook rulebook;
    private final AskedTable objections;
    private final Answers answers;

    TrackWriter(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.objections = AskedTable.of(rulebook, "objections");
        this.answers = new Answers(rulebook);
    }

    TalkTrack write(Proposition proposition, Listener listener) {
        Snapshot snapshot = Snapshots.take(listener.account(), Memory.NONE, listener.asOf(), rulebook);
        Offer offer = rulebook.catalog().offers().get(proposition.offerKey());
        Audience audience = audience(listener);
        snapshot.bind(offer);
        audience.speak(snapshot);
        Talk talk = new Talk(
                audience, snapshot.day(), figures(proposition, offer, snapshot.account()), delivery(proposition));
        List<Objection> found = new ArrayList<>();
        for (String code : proposition.commercial() ? codes() : List.<String>of()) {
            snapshot.bind("presentation", PresentationFacts.objection(code));
            found.addAll(answer(code, objections.hits(snapshot.facts()), talk));
        }
        return new TalkTrack(
                proposition.id(),
                proposition.offerKey(),
                proposition.presentation().treatment(),
                found);
    }

    private static Delivery delivery(Proposition proposition) {
        return proposition.presentation().delivery();
    }

    private static Audience audience(Listener listener) {
        Account account = listener.account();
        if (listener.role() != null) {
            return Audience.of(List.of(listener.role().name()), true, account.industry(), listener.locale());
        }
        List<String> roles = account.contacts() == null
                ? null
                : account.contacts().stream()
                        .map(Contact::role)
                        .filter(role -> role != null)
                        .map(Enum::name)
                        .distinct()
                        .toList();
        return Audience.of(roles, false, account.industry(), listener.locale());
    }

    private Figures figures(Proposition proposition, Offer offer, Account account) {
        int seats = proposition.seatsDelta() == null ? 0 : proposition.seatsDelta();
        Integer days = proposition.trial() == null ? null : proposition.trial().days();
        Figures figures = Figures.of(
                account,
                offer,
                rulebook.catalog(),
                new Figures.Deal(seats, days, proposition.quote(), proposition.valueCase()));
        Delivery delivery = delivery(proposition);
        Integer downtime =
                delivery.roadmap() == null ? null : delivery.roadmap().expectedDowntimeMin();
        return figures.put(Slot.EXPECTED_DOWNTIME, downtime);
    }

    private List<String> codes() {
        return rulebook.vocabulary().find("objectionCode").map(Term::values).orElse(List.of());
    }

    private List<Objection> answer(String code, List<Row> rows, Talk talk) {
        List<Objection> found = new ArrayList<>(rows.size());
        for (Row row : rows) {
            found.add(answers.of(code, specificity(row) - 1, row, objections.ref(row), talk));
        }
        found.sort(CLOSEST_FIRST);
        return found;
    }

    private static int specificity(Row row) {
        int asked = 0;
        for (ConditionCell cell : row.conditions()) {
            asked += cell.condition().isOpen() ? 0 : 1;
        }
        return asked;
    }
}
