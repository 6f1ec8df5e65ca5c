package io.proffer.engine.treatment;

import io.proffer.engine.arbitration.Contender;
import io.proffer.engine.arbitration.Ranked.Scored;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.coverage.Coverage;
import io.proffer.engine.engagement.Engaged.Candidate;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.treatment.content.Figures;
import io.proffer.engine.treatment.content.Intrusiveness;
import io.proffer.engine.treatment.content.Showing;
import io.proffer.engine.treatment.content.Treatments;
import io.proffer.engine.treatment.content.Treatments.Spot;
import io.proffer.engine.treatment.content.Words;
import io.proffer.engine.treatment.delivery.Deliveries;
import io.proffer.engine.treatment.delivery.Delivery;
import io.proffer.engine.treatment.delivery.Path;
import io.proffer.engine.treatment.evidence.EvidenceSearch;
import org.jspecify.annotations.Nullable;

/** Puts a placed proposition into words. Made once for a rulebook. */
final class Presenter {
    private final Treatments treatments;
    private final EvidenceSearch evidence;
    private final Deliveries deliveries;

    Presenter(Rulebook rulebook) {
        this.treatments = new Treatments(rulebook);
        this.evidence = new EvidenceSearch(rulebook);
        this.deliveries = new Deliveries(rulebook);
    }

    /** How a contender is shown in a placement; the facts already speak of its offer and audience. */
    Presentation present(Scored scored, Site site, @Nullable Path path) {
        Contender contender = scored.contender();
        Showing showing = showing(contender, site);
        Delivery delivery = deliveries.of(showing, path);
        Intrusiveness most = path == null ? Intrusiveness.MODAL : Intrusiveness.valueOf(path.intrusivenessMax());
        Words words = treatments.find(showing, new Spot(site.request().key(), most, scored.variant()));
        boolean care = contender.offer().family() == OfferFamily.CARE;
        Coverage coverage = site.coverage();
        return new Presentation(
                path,
                words,
                evidence.find(showing),
                delivery,
                care && coverage != null ? coverage.callToAction() : null);
    }

    private static Showing showing(Contender contender, Site site) {
        Snapshot snapshot = site.snapshot();
        Candidate candidate = contender.candidate();
        Figures figures = Figures.of(
                snapshot.account(),
                contender.offer(),
                snapshot.rulebook().catalog(),
                new Figures.Deal(
                        candidate.seatsDelta(),
                        candidate.trial() == null ? null : candidate.trial().days(),
                        contender.quote(),
                        contender.valueCase()));
        return new Showing(snapshot, candidate, site.audience(), figures);
    }
}
