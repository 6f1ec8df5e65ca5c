package io.proffer.engine.pricing;

import io.proffer.engine.rulebook.Rulebook;

/** Prices offers by the price list, the discount grid and the price step guard of one rulebook. */
public final class Pricing {
    private final Rulebook rulebook;

    /** Pricing under a rulebook. */
    public Pricing(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** Prices an offer for an account. */
    public PriceAnswer price(PriceQuestion question) {
        throw new UnsupportedOperationException(rulebook.id());
    }
}
