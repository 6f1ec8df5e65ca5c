package io.proffer.engine.decision;

import io.proffer.engine.arbitration.Contender;
import io.proffer.engine.arbitration.Ranked.Scored;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.constraints.Claim;
import io.proffer.engine.engagement.Engaged.Candidate;
import io.proffer.engine.experiment.Arms;
import io.proffer.engine.memory.CareBlock;
import io.proffer.engine.pricing.Quote;
import io.proffer.engine.treatment.Treated.Placed;
import io.proffer.engine.value.ValueCase;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was found out about candidates on their way, also of those that left later: for the explanation. */
public final class Decided {
    private final Map<String, Candidate> engaged = new HashMap<>();
    private final Map<String, Quote> quotes = new HashMap<>();
    private final Map<String, ValueCase> valueCases = new HashMap<>();
    private final Map<String, Scored> scored = new LinkedHashMap<>();
    private final Map<String, List<Claim>> claims = new HashMap<>();
    private Arms arms = Arms.NONE;
    private List<Placed> withheld = List.of();
    private List<CareBlock> careBlocks = List.of();

    /** Notes a candidate that passed the engagement policy. */
    public void engaged(Candidate candidate) {
        engaged.put(candidate.offer().key(), candidate);
    }

    /** Notes a quote, also one whose step was too large. */
    public void quoted(Offer offer, @Nullable Quote quote) {
        if (quote != null) {
            quotes.put(offer.key(), quote);
        }
    }

    /** Notes a value case, also one below the threshold. */
    public void weighed(Offer offer, ValueCase valueCase) {
        valueCases.put(offer.key(), valueCase);
    }

    /** Notes a score. */
    public void scored(Scored one) {
        Contender contender = one.contender();
        scored.put(contender.offer().key(), one);
    }

    /** Notes what offers take from budgets. */
    public void claimed(Map<String, List<Claim>> byOffer) {
        claims.putAll(byOffer);
    }

    List<Claim> claims(String offerKey) {
        return claims.getOrDefault(offerKey, List.of());
    }

    /** Notes the arms the account is in. */
    public void dealt(Arms dealt) {
        this.arms = dealt;
    }

    /** Notes what is not proposed only because it is withheld. */
    public void withheld(List<Placed> placed) {
        this.withheld = List.copyOf(placed);
    }

    /** Notes what care keeps away. */
    public void cared(List<CareBlock> blocks) {
        this.careBlocks = List.copyOf(blocks);
    }

    List<CareBlock> careBlocks() {
        return careBlocks;
    }

    Arms arms() {
        return arms;
    }

    List<Placed> withheld() {
        return withheld;
    }

    @Nullable
    Candidate candidate(String offerKey) {
        return engaged.get(offerKey);
    }

    @Nullable
    Quote quote(String offerKey) {
        return quotes.get(offerKey);
    }

    @Nullable
    ValueCase valueCase(String offerKey) {
        return valueCases.get(offerKey);
    }

    @Nullable
    Scored score(String offerKey) {
        return scored.get(offerKey);
    }

    /** Everyone that was scored, by rank. */
    Collection<Scored> ranked() {
        return scored.values();
    }
}
