package io.proffer.engine.experiment;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.memory.Assignment;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.RowRef;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arms an account is in, and what follows from them. */
public final class Arms {
    /** No experiment runs. */
    public static final Arms NONE = new Arms(List.of(), List.of());

    private final List<Given> given;
    private final List<Assignment> fresh;

    Arms(List<Given> given, List<Assignment> fresh) {
        this.given = List.copyOf(given);
        this.fresh = List.copyOf(fresh);
    }

    record Given(Experiment experiment, String arm) {
        boolean has(ArmEffect effect) {
            return experiment.effect() == effect && !arm.equals(Experiment.TREATED);
        }
    }

    /**
     * One arm of the account.
     *
     * @param experimentKey experiment
     * @param arm arm, TREATED when everything is as without the experiment
     * @param effect what an arm other than TREATED changes
     * @param row row behind it
     */
    public record Arm(String experimentKey, String arm, ArmEffect effect, RowRef row) {}

    /** Every arm of the account, in the order of the table. */
    public List<Arm> all() {
        return given.stream()
                .map(each -> new Arm(each.experiment.key(), each.arm, each.experiment.effect(), each.experiment.row()))
                .toList();
    }

    /** Arms given just now, to be remembered. */
    public List<Assignment> fresh() {
        return fresh;
    }

    /** False when the account is in an arm without levers. */
    public boolean leversWeigh() {
        return given.stream().noneMatch(each -> each.has(ArmEffect.NO_LEVERS));
    }

    /** The variant of its words an offer is shown in, empty for the usual ones. */
    public Optional<String> variant(Offer offer) {
        return given.stream()
                .filter(each -> each.has(ArmEffect.VARIANT) && each.experiment.tests(offer))
                .map(Given::arm)
                .findFirst();
    }

    /** The first arm that withholds something, empty when nothing is withheld. */
    public Optional<Arm> holdout() {
        return all().stream()
                .filter(each ->
                        each.effect() == ArmEffect.WITHHOLD && !each.arm().equals(Experiment.TREATED))
                .findFirst();
    }

    /** Why an offer is withheld, empty when it is not. */
    public Optional<Refusal> withholds(Offer offer) {
        return given.stream()
                .filter(each -> each.has(ArmEffect.WITHHOLD) && each.experiment.tests(offer))
                .findFirst()
                .map(Arms::refusal);
    }

    private static Refusal refusal(Given given) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("experimentKey", given.experiment.key());
        params.put("arm", given.arm);
        String text =
                "Withheld for measurement: the account is in arm " + given.arm + " of " + given.experiment.key() + ".";
        return Refusal.of(
                Verdict.HOLDOUT, new Reason("HOLDOUT", Stage.EXPERIMENT, params, text, given.experiment.row()));
    }
}
