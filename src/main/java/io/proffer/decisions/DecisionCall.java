package io.proffer.decisions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.engine.decision.DecisionRequest.Trigger;
import io.proffer.engine.treatment.PlacementRequest;
import io.proffer.json.Place;
import io.proffer.json.Problem;
import io.proffer.json.typed.FieldRules;
import io.proffer.json.typed.NumberRange;
import io.proffer.json.typed.RecordReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call for a decision.
 *
 * @param accountId account to decide on
 * @param asOf instant to decide for, null for now
 * @param dryRun true to store nothing
 * @param placements where propositions are wanted, null for the catalogue's first placement
 * @param trigger what caused the call; type CUSTOMER_REQUEST passes the ROI gate
 * @param allowDuplicates whether one offer may stand in several placements
 * @param explain how much of the reasons to answer, null for SUMMARY
 * @param strictFreshness true to refuse the call when facts are too old
 * @param rulesetId the rulebook that must decide, null for the active one
 * @param context merge patch over the account for this decision alone
 */
public record DecisionCall(
        String accountId,
        @Nullable Instant asOf,
        @Nullable Boolean dryRun,
        @Nullable List<PlacementRequest> placements,
        @Nullable Trigger trigger,
        @Nullable Duplicates allowDuplicates,
        @Nullable Detail explain,
        @Nullable Boolean strictFreshness,
        @Nullable String rulesetId,
        @Nullable ObjectNode context) {

    private static final RecordReader READER = RecordReader.of(
            DecisionCall.class,
            new FieldRules(
                            Set.of("DecisionCall.accountId", "PlacementRequest.key", "Trigger.type"),
                            Set.of(),
                            Map.of("maxPropositions", NumberRange.of(1, 100)))
                    .forQuestions());

    /**
     * Whether an offer may stand more than once.
     *
     * @param acrossPlacements true when one offer may stand in several placements
     */
    public record Duplicates(@Nullable Boolean acrossPlacements) {}

    /** What reading a call gave. */
    public sealed interface Reading {}

    /** A call without fault. */
    public record Read(DecisionCall call) implements Reading {}

    /** Every fault of a call. */
    public record Faulty(List<Problem> problems) implements Reading {
        /** Copies the list. */
        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /** Reads a call from a document. */
    public static Reading read(JsonNode document) {
        Place place = Place.root();
        DecisionCall call = (DecisionCall) READER.read(document, place);
        return call == null || !place.problems().isEmpty() ? new Faulty(place.problems()) : new Read(call);
    }

    /** A call for an account with defaults. */
    public static DecisionCall of(String accountId) {
        return new DecisionCall(accountId, null, null, null, null, null, null, null, null, null);
    }

    /** This call for placements. */
    public DecisionCall in(List<PlacementRequest> wanted) {
        return new DecisionCall(
                accountId,
                asOf,
                dryRun,
                wanted,
                trigger,
                allowDuplicates,
                explain,
                strictFreshness,
                rulesetId,
                context);
    }

    /** This call over an account that is patched for it alone. */
    public DecisionCall over(@Nullable ObjectNode patch) {
        return new DecisionCall(
                accountId,
                asOf,
                dryRun,
                placements,
                trigger,
                allowDuplicates,
                explain,
                strictFreshness,
                rulesetId,
                patch);
    }

    /** This call for an instant. */
    public DecisionCall at(@Nullable Instant instant) {
        return new DecisionCall(
                accountId,
                instant,
                dryRun,
                placements,
                trigger,
                allowDuplicates,
                explain,
                strictFreshness,
                rulesetId,
                context);
    }

    /** This call for a cause. */
    public DecisionCall causedBy(Trigger cause) {
        return new DecisionCall(
                accountId,
                asOf,
                dryRun,
                placements,
                cause,
                allowDuplicates,
                explain,
                strictFreshness,
                rulesetId,
                context);
    }

    /** This call under a rulebook. */
    public DecisionCall under(String rulebookId) {
        return new DecisionCall(
                accountId,
                asOf,
                dryRun,
                placements,
                trigger,
                allowDuplicates,
                explain,
                strictFreshness,
                rulebookId,
                context);
    }

    /** This call without an effect. */
    public DecisionCall dry() {
        return new DecisionCall(
                accountId,
                asOf,
                true,
                placements,
                trigger,
                allowDuplicates,
                explain,
                strictFreshness,
                rulesetId,
                context);
    }

    /** True when nothing may be stored. */
    public boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }

    /** True when facts that are too old refuse the call. */
    public boolean isStrict() {
        return Boolean.TRUE.equals(strictFreshness);
    }

    /** True when one offer may stand in several placements. */
    public boolean duplicatesAllowed() {
        return allowDuplicates != null && Boolean.TRUE.equals(allowDuplicates.acrossPlacements());
    }

    /** How much of the reasons to answer. */
    public Detail detail() {
        return explain == null ? Detail.SUMMARY : explain;
    }
}
