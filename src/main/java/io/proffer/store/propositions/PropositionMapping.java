package io.proffer.store.propositions;

import io.proffer.engine.memory.OpenProposition.HeldTerms;
import io.proffer.json.CanonicalJson;
import io.proffer.propositions.PropositionState;
import io.proffer.propositions.StoredEvent;
import io.proffer.propositions.StoredProposition;
import io.proffer.propositions.StoredProposition.Origin;
import io.proffer.propositions.StoredProposition.Progress;
import io.proffer.store.trip.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Says propositions and their events as rows, and back. */
final class PropositionMapping {
    private PropositionMapping() {}

    static StoredProposition stored(ResultSet row) throws SQLException {
        String terms = row.getString("terms");
        Origin origin = new Origin(
                row.getString("id"),
                row.getString("account_id"),
                row.getString("subscription_id"),
                row.getString("segment"),
                row.getString("owner_id"),
                row.getString("offer_key"),
                row.getInt("offer_version"),
                row.getString("family"),
                row.getString("exclusive_group"),
                row.getBoolean("commercial"),
                row.getString("decision_id"),
                row.getString("ruleset_id"),
                row.getInt("rank_at_creation"),
                row.getBigDecimal("score"),
                row.getInt("need_strength"),
                terms == null ? null : CanonicalJson.readBack(terms, HeldTerms.class),
                Columns.instant(row, "proposed_at"),
                Columns.instant(row, "created_at"),
                row.getString("body"));
        return new StoredProposition(
                origin,
                new Progress(
                        PropositionState.valueOf(row.getString("state")),
                        Columns.instant(row, "expires_at"),
                        Columns.instantOrNull(row, "snoozed_until"),
                        row.getString("superseded_by"),
                        row.getBoolean("presented"),
                        row.getBoolean("accepted"),
                        Columns.instant(row, "updated_at")));
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
