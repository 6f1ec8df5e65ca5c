package io.proffer.store.rulesets;

import io.proffer.audit.AuditAct;
import io.proffer.audit.AuditLog;
import io.proffer.events.EventLog;
import io.proffer.events.NewEvent;
import io.proffer.governance.Ruleset;
import io.proffer.governance.RulesetState;
import io.proffer.governance.RulesetStore;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rulesets while the lock is held. */
final class RulesetLine implements RulesetStore.Line {
    private final EntityManager entities;
    private final RulesetLineRow row;
    private final EventLog events;
    private final AuditLog audit;
    private final List<AuditAct> acts = new ArrayList<>();

    RulesetLine(EntityManager entities, RulesetLineRow row, EventLog events, AuditLog audit) {
        this.entities = entities;
        this.row = row;
        this.events = events;
        this.audit = audit;
    }

    @Override
    public Optional<Ruleset> find(String id) {
        return Optional.ofNullable(entities.find(RulesetRow.class, id)).map(RulesetRow::ruleset);
    }

    @Override
    public Optional<Ruleset> active() {
        return entities.createQuery("select r from RulesetRow r where r.state = :state", RulesetRow.class)
                .setParameter("state", RulesetState.ACTIVE)
                .getResultStream()
                .findFirst()
                .map(RulesetRow::ruleset);
    }

    @Override
    public int nextNumber() {
        return 1
                + entities.createQuery("select coalesce(max(r.number), 0) from RulesetRow r", Integer.class)
                        .getSingleResult();
    }

    @Override
    public void put(Ruleset ruleset) {
        RulesetRow kept = entities.find(RulesetRow.class, ruleset.id());
        if (kept == null) {
            RulesetRow added = new RulesetRow();
            added.take(ruleset);
            entities.persist(added);
        } else {
            kept.take(ruleset);
        }
    }

    @Override
    public void put(String id, RulesetStore.Papers papers) {
        RulesetRow kept = entities.find(RulesetRow.class, id);
        kept.diff = papers.diff();
        kept.diagnostics = papers.diagnostics();
    }

    @Override
    public void keep(Map<String, byte[]> files) {
        files.forEach((sha256, bytes) -> {
            if (entities.find(RulesetFileRow.class, sha256) == null) {
                RulesetFileRow file = new RulesetFileRow();
                file.sha256 = sha256;
                file.content = Base64.getEncoder().encodeToString(bytes);
                entities.persist(file);
            }
        });
    }

    @Override
    public void turn() {
        row.turn++;
    }

    @Override
    public void tell(NewEvent event) {
        events.append(event);
    }

    @Override
    public void note(AuditAct act) {
        acts.add(act);
    }

    /** Writes down what was done; last, as the end of the audit log is locked from then on. */
    void finish() {
        entities.flush();
        acts.forEach(audit::append);
    }
}
