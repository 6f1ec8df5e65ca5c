package io.proffer.governance.live;

import io.proffer.audit.AuditAction;
import io.proffer.engine.catalog.Offer;
import io.proffer.events.EventType;
import io.proffer.governance.BaseOf;
import io.proffer.governance.Course;
import io.proffer.governance.Mention;
import io.proffer.governance.Order;
import io.proffer.governance.Requirement;
import io.proffer.governance.Review;
import io.proffer.governance.Ruleset;
import io.proffer.governance.RulesetState;
import io.proffer.governance.RulesetStore;
import io.proffer.governance.TransitionAnswer;
import io.proffer.governance.kept.Difference;
import io.proffer.governance.kept.Library;
import io.proffer.governance.kept.NamedOffers;
import io.proffer.governance.kept.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** One ruleset after another, while nobody else changes what rules. */
final class Succession {
    private final Library library;
    private final Instant now;

    Succession(Library library, Instant now) {
        this.library = library;
        this.now = now;
    }

    /** An approved ruleset takes the place of the one it was made from. */
    TransitionAnswer begin(RulesetStore.Line line, Order order) {
        Ruleset ruleset = line.find(order.id()).orElseThrow();
        Optional<Ruleset> ruling = line.active();
        Optional<TransitionAnswer> refused = refused(ruleset, ruling, order);
        if (refused.isPresent()) {
            return refused.get();
        }
        ruling.ifPresent(before -> supersede(line, before, order));
        String previous = ruling.map(Ruleset::id).orElse(null);
        Ruleset active = ruleset.now(RulesetState.ACTIVE, ruleset.course().begun(now, order.by(), previous));
        line.put(active);
        line.turn();
        Mention mention = Mention.of(active, order.by(), order.comment());
        line.tell(mention.event(EventType.RULESET_ACTIVATED, active.id(), now));
        line.note(mention.act(AuditAction.RULESET_ACTIVATED, active.id(), now));
        return new TransitionAnswer.Done(active);
    }

    private void supersede(RulesetStore.Line line, Ruleset before, Order order) {
        Ruleset superseded = before.now(RulesetState.SUPERSEDED, before.course().ended(now));
        line.put(superseded);
        line.note(Mention.of(superseded, order.by(), null).act(AuditAction.RULESET_SUPERSEDED, superseded.id(), now));
    }

    /** An approved ruleset is planned to do so. */
    TransitionAnswer plan(RulesetStore.Line line, Order order, Instant from) {
        Ruleset ruleset = line.find(order.id()).orElseThrow();
        Optional<TransitionAnswer> refused = refused(ruleset, line.active(), order);
        if (refused.isPresent()) {
            return refused.get();
        }
        Ruleset planned = ruleset.now(RulesetState.APPROVED, Course.planned(from, order.by()));
        line.put(planned);
        line.note(
                Mention.of(planned, order.by(), order.comment()).act(AuditAction.RULESET_SCHEDULED, planned.id(), now));
        return new TransitionAnswer.Done(planned);
    }

    private Optional<TransitionAnswer> refused(Ruleset ruleset, Optional<Ruleset> ruling, Order order) {
        if (ruleset.state() != RulesetState.APPROVED) {
            return Optional.of(new TransitionAnswer.Illegal(ruleset));
        }
        if (order.isOvertakenBy(ruleset)) {
            return Optional.of(new TransitionAnswer.NotWhatWasShown(ruleset));
        }
        Optional<Ruleset> other = ruling.filter(active -> !isBase(active, ruleset.base()));
        if (other.isPresent()) {
            return Optional.of(new TransitionAnswer.Outdated(ruleset, other.get()));
        }
        if (!isApproved(ruleset)) {
            return Optional.of(new TransitionAnswer.Refused(ruleset, "It is not approved as it stands."));
        }
        List<String> ended = ended(ruleset);
        return ended.isEmpty()
                ? Optional.empty()
                : Optional.of(new TransitionAnswer.Refused(
                        ruleset, "What it proposes has ended: " + String.join(", ", ended) + ". Revise it."));
    }

    /** One that was made from the same tables and other scenarios would bring back scenarios that were changed since. */
    private boolean isBase(Ruleset ruling, BaseOf base) {
        return ruling.content().hash().equals(base.hash())
                && Difference.tables(
                                library.typed(base.files()),
                                library.typed(ruling.content().files()))
                        .isEmpty();
    }

    private static boolean isApproved(Ruleset ruleset) {
        Review review = ruleset.review();
        Requirement required = review.required();
        boolean same = review.approvals().stream()
                .allMatch(each -> each.contentHash().equals(ruleset.content().hash())
                        && each.diffHash().equals(review.diffHash()));
        return required != null && same && required.isMetBy(review.approvals());
    }

    /** Offers that changed rows propose and that may not be proposed any more. */
    private List<String> ended(Ruleset ruleset) {
        Typed base = library.typed(ruleset.base().files());
        Typed candidate = library.typed(ruleset.content().files());
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return NamedOffers.inChanges(base, candidate).stream()
                .filter(key -> hasEnded(candidate.catalog().offers().get(key), today))
                .toList();
    }

    private static boolean hasEnded(@org.jspecify.annotations.Nullable Offer offer, LocalDate today) {
        return offer != null
                && (offer.status().equals("RETIRED")
                        || offer.validTo() != null && offer.validTo().isBefore(today));
    }

    /** The ruleset that rules gives way to the one before it. */
    TransitionAnswer resume(RulesetStore.Line line, Order order) {
        Ruleset ruleset = line.find(order.id()).orElseThrow();
        if (ruleset.state() != RulesetState.ACTIVE) {
            return new TransitionAnswer.Illegal(ruleset);
        }
        if (order.isOvertakenBy(ruleset)) {
            return new TransitionAnswer.NotWhatWasShown(ruleset);
        }
        Ruleset back = ruleset.now(RulesetState.ROLLED_BACK, ruleset.course().ended(now));
        Ruleset before = line.find(String.valueOf(ruleset.course().previous())).orElseThrow();
        Ruleset again = before.now(RulesetState.ACTIVE, before.course().resumed(now, order.by()));
        line.put(back);
        line.put(again);
        line.turn();
        Mention mention = Mention.of(back, order.by(), order.comment());
        line.tell(mention.event(EventType.RULESET_ROLLED_BACK, back.id(), now));
        line.note(mention.act(AuditAction.RULESET_ROLLED_BACK, back.id(), now));
        line.note(Mention.of(again, order.by(), null).act(AuditAction.RULESET_ACTIVATED, again.id(), now));
        return new TransitionAnswer.Done(back);
    }

    /** A plan that could not be carried out is noted and dropped. */
    static TransitionAnswer fail(RulesetStore.Line line, String id, TransitionAnswer answer) {
        Ruleset ruleset = line.find(id).orElseThrow();
        if (ruleset.state() == RulesetState.APPROVED) {
            line.put(ruleset.now(RulesetState.APPROVED, Course.failed(why(answer))));
        }
        return answer;
    }

    private static String why(TransitionAnswer answer) {
        if (answer instanceof TransitionAnswer.Outdated outdated) {
            return "Ruleset " + outdated.ruling().number() + " rules by now, and it was made from another one.";
        }
        return answer instanceof TransitionAnswer.Refused refused ? refused.why() : "It could not begin to rule.";
    }
}
