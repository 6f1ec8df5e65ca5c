package io.proffer.engine.rulebook;

/** What a guard says; declared in DRL as {@code global io.proffer.engine.rulebook.Verdicts verdicts;}. */
public interface Verdicts {

    /**
     * Offers are not eligible; the reason code is the one the rule's name starts with.
     *
     * @param target COMMERCIAL, a family such as UPGRADE, or an offer key
     * @param text why, one sentence for the vendor's staff
     */
    void refuse(String target, String text);
}
