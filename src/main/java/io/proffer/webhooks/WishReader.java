package io.proffer.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.events.EventType;
import io.proffer.json.Nearest;
import io.proffer.json.Place;
import io.proffer.json.Problem;
import io.proffer.json.typed.FieldRules;
import io.proffer.json.typed.RecordReader;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a subscriber wants from its document, every fault with its place. */
final class WishReader {
    private static final RecordReader READER = RecordReader.of(
            WishDocument.class,
            new FieldRules(
                            Set.of("WishDocument.url", "WishDocument.secretRef"),
                            Set.of("WishDocument.subject"),
                            Map.of())
                    .forAdmins());

    private final Targets targets;
    private final Set<String> secrets;

    WishReader(Targets targets, Set<String> secrets) {
        this.targets = targets;
        this.secrets = secrets;
    }

    /** What reading gave. */
    sealed interface Reading {}

    /** A wish without fault. */
    record Read(Subscription.Wish wish) implements Reading {}

    /** Every fault of a wish. */
    record Faulty(List<Problem> problems) implements Reading {}

    Reading read(JsonNode node) {
        Place place = Place.root();
        WishDocument document = (WishDocument) READER.read(node, place);
        URI url = document == null ? null : url(document.url(), place.member("url"));
        boolean known = document != null && areKnown(document, place);
        if (document == null || url == null || !known) {
            return new Faulty(place.problems());
        }
        return new Read(new Subscription.Wish(
                url,
                document.types() == null ? List.of() : document.types(),
                document.subject(),
                document.secretRef(),
                document.mode() == null ? Subscription.Mode.STRUCTURED : document.mode()));
    }

    private @Nullable URI url(String text, Place place) {
        try {
            URI url = URI.create(text);
            String fault = targets.fault(url);
            if (fault == null) {
                return url;
            }
            place.report("BAD_FORM", fault);
        } catch (IllegalArgumentException e) {
            place.report("BAD_FORM", "\"" + text + "\" is not a URL.");
        }
        return null;
    }

    private boolean areKnown(WishDocument document, Place place) {
        if (!secrets.contains(document.secretRef())) {
            place.member("secretRef")
                    .report(
                            "UNKNOWN_VALUE",
                            "The configuration has no secret of this name. Set proffer.webhooks.secrets.\"…\".",
                            List.copyOf(secrets));
        }
        List<String> types = document.types() == null ? List.of() : document.types();
        for (int i = 0; i < types.size(); i++) {
            if (EventType.of(types.get(i)).isEmpty()) {
                String hint = Nearest.hint(types.get(i), EventType.codes());
                place.member("types")
                        .entry(i)
                        .report("UNKNOWN_VALUE", "\"" + types.get(i) + "\" is no type." + hint, EventType.codes());
            }
        }
        return place.problems().isEmpty();
    }
}
