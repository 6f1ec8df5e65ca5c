package io.proffer.engine;

import io.proffer.engine.arbitration.Contender;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.contact.Contactable;
import io.proffer.engine.decision.Decided;
import io.proffer.engine.decision.DecisionRequest;
import io.proffer.engine.decision.Ids;
import io.proffer.engine.engagement.Engaged.Candidate;
import io.proffer.engine.engagement.Engaged.TrialDesign;
import io.proffer.engine.memory.OpenProposition.HeldTerms;
import io.proffer.engine.pricing.PriceAnswer;
import io.proffer.engine.pricing.PriceQuestion;
import io.proffer.engine.pricing.Pricing;
import io.proffer.engine.pricing.Quote;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.value.ValueAnswer;
import io.proffer.engine.value.ValueCase;
import io.proffer.engine.value.ValueCases;
import io.proffer.engine.value.ValueQuestion;
import io.proffer.engine.verdict.Docket;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stages PRICING and VALUE, candidate by candidate: what does it cost, and what does the customer gain? */
final class Worth {
    private final Pricing pricing;
    private final ValueCases valueCases;

    Worth(Rulebook rulebook) {
        this.pricing = new Pricing(rulebook);
        this.valueCases = new ValueCases(rulebook);
    }

    Weighing weighing(Contactable contactable, DecisionRequest request, Docket docket, Decided decided) {
        return new Weighing(contactable, request, docket, decided, true);
    }

    /** The candidates of one decision. */
    final class Weighing {
        private final Contactable contactable;
        private final Snapshot snapshot;
        private final DecisionRequest request;
        private final Docket docket;
        private final Decided decided;
        private final boolean promisesHold;

        private Weighing(
                Contactable contactable,
                DecisionRequest request,
                Docket docket,
                Decided decided,
                boolean promisesHold) {
            this.contactable = contactable;
            this.snapshot = contactable.snapshot();
            this.request = request;
            this.docket = docket;
            this.decided = decided;
            this.promisesHold = promisesHold;
        }

        List<Contender> contenders() {
            List<Contender> contenders =
                    new ArrayList<>(contactable.candidates().size());
            for (Candidate candidate : contactable.candidates()) {
                weigh(candidate).ifPresent(contenders::add);
            }
            return contenders;
        }

        /**
         * A contender with only the rewards that do not lower its price; empty when it has none, or does not stand at the
         * price it has then. A discount that was decided and never shown is promised to nobody.
         */
        Optional<Contender> withoutDiscount(Contender contender) {
            Weighing apart = new Weighing(contactable, request, new Docket(), new Decided(), false);
            Optional<Contender> changed =
                    contender.candidate().withoutPriceReward().flatMap(apart::weigh);
            changed.ifPresent(this::note);
            return changed;
        }

        private void note(Contender changed) {
            decided.engaged(changed.candidate());
            decided.quoted(changed.offer(), changed.quote());
            if (changed.valueCase() != null) {
                decided.weighed(changed.offer(), changed.valueCase());
            }
        }

        Optional<Contender> weigh(Candidate candidate) {
            Offer offer = candidate.offer();
            if (!offer.isCommercial()) {
                return Optional.of(new Contender(candidate, null, null));
            }
            docket.enter(Stage.PRICING);
            PriceAnswer answer = pricing.price(priceQuestion(candidate));
            if (answer instanceof PriceAnswer.NoPrice none) {
                decided.quoted(offer, none.refused());
                docket.refuse(offer, none.refusal());
                return Optional.empty();
            }
            Quote quote = quote(answer);
            decided.quoted(offer, quote);
            Optional<Refusal> held = contactable.atPrice(offer, recurringYear(quote));
            if (held.isPresent()) {
                docket.refuse(offer, held.get());
                return Optional.empty();
            }
            return value(candidate, quote);
        }

        private static @Nullable Money recurringYear(@Nullable Quote quote) {
            return quote == null ? null : quote.target().recurringYear();
        }

        private @Nullable Quote quote(PriceAnswer answer) {
            if (answer instanceof PriceAnswer.Priced priced) {
                return priced.quote();
            }
            return answer instanceof PriceAnswer.Unpriced unpriced ? unpriced.afterwards() : null;
        }

        private Optional<Contender> value(Candidate candidate, @Nullable Quote quote) {
            Offer offer = candidate.offer();
            docket.enter(Stage.VALUE);
            ValueAnswer answer = valueCases.weigh(valueQuestion(offer, quote));
            if (answer instanceof ValueAnswer.BelowThreshold below) {
                decided.weighed(offer, below.valueCase());
                docket.refuse(offer, below.refusal());
                return Optional.empty();
            }
            if (answer instanceof ValueAnswer.NotWeighed not) {
                docket.refuse(offer, not.refusal());
                return Optional.empty();
            }
            ValueCase valueCase = answer instanceof ValueAnswer.Valued valued ? valued.valueCase() : null;
            if (valueCase != null) {
                decided.weighed(offer, valueCase);
            }
            return Optional.of(new Contender(candidate, quote, valueCase));
        }

        private PriceQuestion priceQuestion(Candidate candidate) {
            String key = candidate.offer().key();
            TrialDesign trial = candidate.trial();
            return new PriceQuestion(
                    Ids.derived("qte", request.decisionId(), key),
                    snapshot.account(),
                    candidate.offer(),
                    candidate.seatsDelta(),
                    snapshot.day(),
                    trial == null ? 0 : trial.days(),
                    snapshot.facts(),
                    candidate.backOutWindow(),
                    candidate.incentive(),
                    held(key),
                    PriceQuestion.Wish.NONE);
        }

        /** The price that an open proposition of the offer promises. */
        private @Nullable HeldTerms held(String offerKey) {
            return promisesHold
                    ? snapshot.memory().promised(offerKey, snapshot.asOf()).orElse(null)
                    : null;
        }

        private ValueQuestion valueQuestion(Offer offer, @Nullable Quote quote) {
            ValueQuestion question = ValueQuestion.ofDecision(
                    Ids.derived("vca", request.decisionId(), offer.key()),
                    snapshot.account(),
                    offer,
                    quote,
                    snapshot.facts());
            return request.trigger().isCustomerRequest() ? question.askedByCustomer() : question;
        }
    }
}
