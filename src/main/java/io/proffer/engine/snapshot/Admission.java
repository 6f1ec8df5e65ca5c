package io.proffer.engine.snapshot;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.verdict.Docket;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which offers of the catalogue are candidates: their facts are fresh, they are live, in date and for this region. */
public final class Admission {
    private Admission() {}

    /**
     * The offers that may be looked at.
     *
     * @param snapshot the account's snapshot
     * @param offers offers that pass, in catalogue order
     */
    public record Admitted(Snapshot snapshot, List<Offer> offers) {
        /** Copies the list. */
        public Admitted {
            offers = List.copyOf(offers);
        }
    }

    /** Lets the live offers through and notes why the others are not. */
    public static Admitted admit(Snapshot snapshot, Docket docket) {
        docket.enter(Stage.CATALOG);
        List<Offer> all = List.copyOf(snapshot.rulebook().catalog().offers().values());
        List<Offer> standing = new ArrayList<>(all.size());
        for (Offer offer : Freshness.fresh(snapshot, all, docket)) {
            Reason reason = closed(offer, snapshot);
            if (reason == null) {
                standing.add(offer);
            } else {
                docket.refuse(offer, Refusal.of(Verdict.NOT_ELIGIBLE, reason));
            }
        }
        return new Admitted(snapshot, standing);
    }

    private static @Nullable Reason closed(Offer offer, Snapshot snapshot) {
        if (!offer.status().equals("ACTIVE")) {
            String switchedOff =
                    offer.status().equals("PAUSED") ? ", by its status or because its row is not enabled" : "";
            return reason(
                    "OFFER_INACTIVE", "status", offer.status(), "The offer is " + offer.status() + switchedOff + ".");
        }
        if (offer.validFrom() != null && snapshot.day().isBefore(offer.validFrom())) {
            return reason(
                    "OFFER_INACTIVE", "validFrom", offer.validFrom().toString(), "The offer has not started yet.");
        }
        if (offer.validTo() != null && snapshot.day().isAfter(offer.validTo())) {
            return reason("OFFER_INACTIVE", "validTo", offer.validTo().toString(), "The offer has ended.");
        }
        String region = snapshot.account().region();
        if (!offer.regions().isEmpty() && (region == null || !offer.regions().contains(region))) {
            String here = region == null ? "unknown" : region;
            return reason(
                    region == null ? "UNKNOWN_FACT" : "REGION_NOT_SUPPORTED",
                    "region",
                    here,
                    "The offer is for " + String.join(", ", offer.regions()) + "; the account's region is " + here
                            + (region == null ? ". Send it to close the gap." : "."));
        }
        return null;
    }

    private static Reason reason(String code, String param, String value, String text) {
        return new Reason(code, Stage.CATALOG, Map.of(param, value), text, null);
    }
}
