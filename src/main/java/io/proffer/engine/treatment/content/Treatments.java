package io.proffer.engine.treatment.content;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.Row;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the words for an offer in a placement. Made once for a rulebook. */
public final class Treatments {
    private final Map<String, List<Entry<Template>>> byOffer;

    private record Template(
            @Nullable String placement,
            Wording headline,
            Wording body,
            Wording cta,
            String secondaryCta,
            Intrusiveness intrusiveness,
            String toneProfile,
            @Nullable String variant) {
        boolean fits(Figures figures) {
            return headline.fits(figures) && body.fits(figures) && cta.fits(figures);
        }
    }

    /**
     * What words are looked for.
     *
     * @param placement placement key
     * @param most how much they may get in the way
     * @param variant words an experiment tries, null when none does; others are passed over
     */
    public record Spot(
            String placement, Intrusiveness most, @Nullable String variant) {
        boolean allows(Template template) {
            return template.intrusiveness().isWithin(most)
                    && (variant == null || template.variant() == null || variant.equals(template.variant()));
        }
    }

    /** The treatments of a rulebook. */
    public Treatments(Rulebook rulebook) {
        this.byOffer = Sheets.byKey(rulebook, "treatments", Treatments::key, Treatments::template);
    }

    /** A treatment that is not active is not used. */
    private static String key(Row row) {
        return Sheets.text(row, "offerStatus").equals("ACTIVE") ? Sheets.text(row, "offer") : "";
    }

    private static Template template(Row row) {
        return new Template(
                row.code("placement").orElse(null),
                Wording.of(Sheets.text(row, "headline")),
                Wording.of(Sheets.text(row, "body")),
                Wording.of(Sheets.text(row, "cta")),
                Sheets.text(row, "secondaryCta"),
                Intrusiveness.valueOf(Sheets.text(row, "intrusiveness")),
                Sheets.text(row, "toneProfile"),
                row.code("variant").orElse(null));
    }

    /**
     * The words that fit best: those of the placement before those of any; then language, role, industry. Words that
     * get more in the way than allowed, or name a figure that is not known or says nothing, are passed over.
     *
     * @return the offer's own words when no row fits
     */
    public Words find(Showing showing, Spot spot) {
        Offer offer = showing.candidate().offer();
        List<Entry<Template>> entries = byOffer.getOrDefault(offer.key(), List.of());
        Entry<Template> best = best(entries, showing, spot, spot.placement());
        if (best == null) {
            best = best(entries, showing, spot, null);
        }
        return best == null ? Words.of(offer, showing.figures()) : words(best, showing);
    }

    private static @Nullable Entry<Template> best(
            List<Entry<Template>> entries, Showing showing, Spot spot, @Nullable String placement) {
        return Entry.best(entries, showing.audience(), showing.snapshot().day(), entry -> {
            Template template = entry.said();
            boolean here = placement == null ? template.placement() == null : placement.equals(template.placement());
            return here && spot.allows(template) && template.fits(showing.figures());
        });
    }

    private static Words words(Entry<Template> entry, Showing showing) {
        Template template = entry.said();
        return new Words(
                said(template.headline(), entry, showing),
                FullPrice.of(
                        said(template.body(), entry, showing),
                        showing.figures(),
                        entry.language(),
                        template.headline(),
                        template.body()),
                said(template.cta(), entry, showing),
                template.secondaryCta(),
                template.intrusiveness().name(),
                template.toneProfile(),
                entry.locale(),
                template.variant(),
                entry.ref());
    }

    private static String said(Wording wording, Entry<Template> entry, Showing showing) {
        String text = wording.say(showing.figures(), entry.language());
        if (text == null) {
            throw new IllegalStateException("A wording was chosen though a figure of it is not known.");
        }
        return text;
    }
}
