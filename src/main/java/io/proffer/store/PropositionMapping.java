package io.proffer.store;

import io.proffer.engine.memory.OpenProposition.HeldTerms;
import io.proffer.json.CanonicalJson;
import io.proffer.propositions.PropositionState;
import io.proffer.propositions.StoredEvent;
import io.proffer.propositions.StoredProposition;
import io.proffer.propositions.StoredProposition.Origin;
import io.proffer.propositions.StoredProposition.Progress;

/** Says propositions and their events as rows, and back. */
final class PropositionMapping {
    private PropositionMapping() {}

    static StoredProposition stored(PropositionRow row) {
        Origin origin = new Origin(
                row.id,
                row.accountId,
                row.subscriptionId,
                row.segment,
                row.ownerId,
                row.offerKey,
                row.offerVersion,
                row.family,
                row.exclusiveGroup,
                row.commercial,
                row.decisionId,
                row.rulesetId,
                row.rank,
                row.score,
                row.needStrength,
                row.terms == null ? null : CanonicalJson.readBack(row.terms, HeldTerms.class),
                row.proposedAt,
                row.createdAt,
                row.body);
        return new StoredProposition(
                origin,
                new Progress(
                        PropositionState.valueOf(row.state),
                        row.expiresAt,
                        row.snoozedUntil,
                        row.supersededBy,
                        row.presented,
                        row.accepted,
                        row.updatedAt));
    }

    static PropositionRow made(Origin origin) {
        PropositionRow row = new PropositionRow();
        row.id = origin.id();
        row.accountId = origin.accountId();
        row.subscriptionId = origin.subscriptionId();
        row.segment = origin.segment();
        row.ownerId = origin.ownerId();
        row.offerKey = origin.offerKey();
        row.offerVersion = origin.offerVersion();
        row.family = origin.family();
        row.exclusiveGroup = origin.exclusiveGroup();
        row.commercial = origin.commercial();
        row.decisionId = origin.decisionId();
        row.rulesetId = origin.rulesetId();
        row.rank = origin.rank();
        row.score = origin.score();
        row.needStrength = origin.needStrength();
        row.terms = origin.terms() == null ? null : CanonicalJson.text(origin.terms());
        row.proposedAt = origin.proposedAt();
        row.createdAt = origin.createdAt();
        row.withheld = origin.withheld();
        row.body = origin.body();
        return row;
    }

    static void progress(PropositionRow row, StoredProposition proposition) {
        Progress progress = proposition.progress();
        row.state = progress.state().name();
        row.openKey = proposition.standingKey();
        row.expiresAt = progress.expiresAt();
        row.snoozedUntil = progress.snoozedUntil();
        row.dueAt = progress.dueAt();
        row.supersededBy = progress.supersededBy();
        row.presented = progress.presented();
        row.accepted = progress.accepted();
        row.updatedAt = progress.updatedAt();
        row.version++;
    }

    static PropositionEventRow row(StoredProposition proposition, StoredEvent event) {
        PropositionEventRow row = new PropositionEventRow();
        row.id = event.id();
        row.propositionId = proposition.id();
        row.accountId = proposition.origin().accountId();
        row.eventId = event.eventId();
        row.type = event.type().name();
        row.occurredAt = event.occurredAt();
        row.receivedAt = event.receivedAt();
        row.body = CanonicalJson.text(event);
        row.contact = proposition.contact(event).map(CanonicalJson::text).orElse(null);
        return row;
    }
}
