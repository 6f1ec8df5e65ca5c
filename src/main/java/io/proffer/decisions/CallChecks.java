package io.proffer.decisions;

import io.proffer.engine.account.Account;
import io.proffer.engine.account.Contact;
import io.proffer.engine.decision.CandidateEvaluation;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.treatment.PlacementRequest;
import io.proffer.engine.verdict.Reason;
import io.proffer.json.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares a call with the rulebook that is to answer it. */
final class CallChecks {
    private CallChecks() {}

    /** Placements, contacts and rulebooks the call names and that are not there. */
    static List<Problem> of(DecisionCall call, Account account, Rulebook rulebook) {
        List<Problem> problems = new ArrayList<>();
        List<String> known = List.copyOf(rulebook.catalog().placements().keySet());
        List<PlacementRequest> placements = call.placements() == null ? List.of() : call.placements();
        for (int i = 0; i < placements.size(); i++) {
            String key = placements.get(i).key();
            if (!known.contains(key)) {
                problems.add(Problem.unknown("/placements/" + i + "/key", key, known));
            }
            String contact = placements.get(i).contactId();
            if (contact != null && !contacts(account).contains(contact)) {
                problems.add(Problem.unknown("/placements/" + i + "/contactId", contact, contacts(account)));
            }
        }
        if (call.rulesetId() != null && !call.rulesetId().equals(rulebook.id())) {
            problems.add(servesNot(call.rulesetId(), rulebook));
        }
        return problems;
    }

    private static Problem servesNot(String rulesetId, Rulebook rulebook) {
        String message = "\"" + rulesetId + "\" does not serve. A live call takes " + rulebook.id()
                + ", which does, or the id of the active ruleset; or leave it out. A dry run takes any approved ruleset"
                + " of /api/v1/rulesets.";
        return new Problem("/rulesetId", "UNKNOWN_VALUE", message, List.of(rulebook.id()));
    }

    private static List<String> contacts(Account account) {
        return account.contacts() == null
                ? List.of()
                : account.contacts().stream()
                        .map(Contact::id)
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** The blocks that were too old for some offer, each once. */
    static List<Problem> staleness(Decision decision) {
        Map<String, Problem> byBlock = new LinkedHashMap<>();
        for (CandidateEvaluation candidate : decision.rejected()) {
            for (Reason reason : candidate.reasons()) {
                if (reason.code().equals("STALE_CONTEXT")) {
                    String pointer = "/context/" + reason.params().get("block") + "/asOf";
                    byBlock.putIfAbsent(pointer, new Problem(pointer, "MAX_AGE_EXCEEDED", reason.text()));
                }
            }
        }
        return List.copyOf(byBlock.values());
    }
}
