package io.proffer.engine.pricing;

import io.proffer.engine.account.Subscription;
import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.catalog.Plan;
import io.proffer.engine.catalog.Price;
import io.proffer.engine.pricing.Change.Charge;
import io.proffer.engine.pricing.Change.Known;
import io.proffer.engine.pricing.Change.Timing;
import io.proffer.engine.pricing.Change.Unpriceable;
import io.proffer.engine.pricing.rule.PriceList;
import io.proffer.engine.pricing.rule.Refusals;
import io.proffer.engine.verdict.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what an offer changes.
 *
 * <p>Seats and plans are sold at today's price list, whatever an older contract says, so that two customers with the same
 * wish see the same price. Annual switches and loyalty terms are billed by the year, as only the annual list is
 * discounted; every other offer keeps the billing interval.
 */
final class Changes {
    private static final int YEAR = 12;
    private static final int LATEST_YEAR = 9999;

    private final PriceList prices;

    Changes(PriceList prices) {
        this.prices = prices;
    }

    Change of(Ask ask) {
        Offer offer = ask.question().offer();
        Change change = switch (offer.family()) {
            case UPGRADE, BUNDLE, TRIAL -> plan(ask);
            case SEAT -> seats(ask);
            case ADDON -> addOn(ask);
            case BILLING_SWITCH -> billing(ask);
            case LOYALTY, RENEWAL -> renewal(ask);
            case ADVOCACY, REWARD, CARE, EDUCATION ->
                throw new IllegalArgumentException(offer.key() + " changes nothing that is paid.");
        };
        return change instanceof Known known
                ? grantable(ask, known).<Change>map(Unpriceable::new).orElse(change)
                : change;
    }

    /** A billing interval or a term that the offer is not sold with must not be passed over in silence. */
    private static Optional<Refusal> grantable(Ask ask, Known change) {
        String offer = ask.question().offer().key();
        BillingInterval interval = ask.wish().billingInterval();
        if (interval != null && interval != change.interval()) {
            return Optional.of(Refusals.noPrice(offer + " is billed by the "
                    + change.interval().name().toLowerCase(Locale.ROOT)
                    + ". Ask for that billingInterval, or for none."));
        }
        Integer term = ask.wish().termMonths();
        return term != null
                        && change.timing() == Timing.WITHIN_TERM
                        && !term.equals(ask.current().termMonths())
                ? Optional.of(Refusals.noPrice(
                        offer + " runs with the current term, and ends with it. Ask for no termMonths."))
                : Optional.empty();
    }

    private Change plan(Ask ask) {
        Offer offer = ask.question().offer();
        if (offer.toPlan() == null) {
            return offer.family() == OfferFamily.BUNDLE ? addOn(ask) : incomplete(offer, "no target plan", "To plan");
        }
        Plan plan = prices.plan(offer.toPlan());
        if (plan == null) {
            return new Unpriceable(Refusals.noPrice(
                    offer.key() + " leads to " + offer.toPlan() + ", which is not in the sheet plans. Add it there."));
        }
        Optional<Unpriceable> wrong = wrongWish(ask, plan);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        int seats = Math.max(ask.seatsWanted(), plan.minSeats());
        BillingInterval interval = interval(ask, ask.current().billingInterval());
        Draft draft = new Draft(ask, interval, seats).add(plan.key(), seats);
        if (offer.component() != null) {
            draft.add(offer.component(), seats);
        }
        return draft.finish(
                plan.key(), ask.besideBought(), startsTerm(ask, interval) ? Timing.NEW_TERM : Timing.WITHIN_TERM);
    }

    /** A plan the account has, or fewer seats than it is sold with, is no change that anybody could be quoted. */
    private static Optional<Unpriceable> wrongWish(Ask ask, Plan plan) {
        Offer offer = ask.question().offer();
        Integer seats = ask.wish().seats();
        if (offer.family() == OfferFamily.UPGRADE
                && plan.key().equals(ask.current().planKey())) {
            return Optional.of(new Unpriceable(Refusals.noPrice(
                    "The account is on " + plan.key() + " already: " + offer.key() + " changes nothing.")));
        }
        return seats == null || seats >= plan.minSeats()
                ? Optional.empty()
                : Optional.of(new Unpriceable(Refusals.noPrice(seats + " seats are fewer than the " + plan.minSeats()
                        + " that " + plan.key() + " is sold with at least. Ask for that many or more, or for no"
                        + " number.")));
    }

    /** A term or a billing interval of its own cannot run inside the current term. */
    private static boolean startsTerm(Ask ask, BillingInterval interval) {
        return ask.question().offer().termMonths() > 0
                || ask.wish().termMonths() != null
                || interval != ask.current().billingInterval();
    }

    private static BillingInterval interval(Ask ask, BillingInterval otherwise) {
        BillingInterval wished = ask.wish().billingInterval();
        return wished == null ? otherwise : wished;
    }

    private Change seats(Ask ask) {
        int added = seatsAdded(ask);
        Integer wished = ask.wish().seats();
        if (added <= 0 && wished != null) {
            return new Unpriceable(Refusals.noPrice(wished + " seats are no more than the "
                    + ask.current().seats() + " of now. Ask for more, or for no number."));
        }
        if (added <= 0) {
            return incomplete(ask.question().offer(), "no seats to add", "Seats");
        }
        String plan = ask.current().planKey();
        return new Draft(ask, ask.current().billingInterval(), ask.seatsWith(added))
                .add(plan, added)
                .finish(plan, ask.current().recurringYear(), Timing.WITHIN_TERM);
    }

    private static int seatsAdded(Ask ask) {
        Integer wished = ask.wish().seats();
        if (wished != null) {
            return wished - ask.current().seats();
        }
        int needed = ask.question().seatsToAdd();
        return needed > 0 ? needed : ask.question().offer().seats();
    }

    private Change addOn(Ask ask) {
        Offer offer = ask.question().offer();
        if (offer.component() == null) {
            return incomplete(offer, "no add-on", "Component");
        }
        int seats = ask.seatsWanted();
        return new Draft(ask, ask.current().billingInterval(), seats)
                .add(offer.component(), seats)
                .finish(ask.current().planKey(), ask.current().recurringYear(), Timing.WITHIN_TERM);
    }

    private Change billing(Ask ask) {
        if (ask.current().billingInterval() == BillingInterval.YEAR) {
            return new Unpriceable(Refusals.noPrice("The account is billed by the year already."));
        }
        int seats = ask.seatsWanted();
        return new Draft(ask, BillingInterval.YEAR, seats)
                .add(ask.current().planKey(), seats)
                .finish(ask.current().planKey(), ask.besidePlan(), Timing.NEW_TERM);
    }

    private Change renewal(Ask ask) {
        Offer offer = ask.question().offer();
        String target = offer.toPlan() == null ? ask.current().planKey() : offer.toPlan();
        Plan plan = prices.plan(target);
        int seats = Math.max(ask.seatsWanted(), plan == null ? 0 : plan.minSeats());
        boolean annual = offer.family() == OfferFamily.LOYALTY || offer.termMonths() >= YEAR;
        BillingInterval interval =
                annual ? BillingInterval.YEAR : interval(ask, ask.current().billingInterval());
        return new Draft(ask, interval, seats).add(target, seats).finish(target, ask.besidePlan(), Timing.AT_RENEWAL);
    }

    private static Change incomplete(Offer offer, String what, String column) {
        return new Unpriceable(Refusals.noPrice(
                offer.key() + " has " + what + ". Fill the column " + column + " of the sheet offers."));
    }

    /** A change being put together; the first thing that is missing ends it. */
    private final class Draft {
        private final Ask ask;
        private final BillingInterval interval;
        private final int seats;
        private final List<Charge> charges = new ArrayList<>(2);
        private @Nullable Refusal refusal;

        Draft(Ask ask, BillingInterval interval, int seats) {
            this.ask = ask;
            this.interval = interval;
            this.seats = seats;
        }

        Draft add(String key, int units) {
            Optional<Price> price = prices.find(key, interval, ask.currency(), ask.region());
            if (price.isEmpty()) {
                refusal = refusal == null ? PriceList.missing(key, interval, ask.currency(), ask.region()) : refusal;
            } else if (units <= 0 || seats > CurrentPrice.MOST_SEATS) {
                refusal = Refusals.noPrice(units + " units of " + key + " cannot be priced. Check the seats.");
            } else {
                boolean perSeat = price.get().perSeat();
                String description = prices.name(key) + (perSeat ? ", " + units + " seats" : "");
                if (perSeat && units == seats && units > ask.seatsWanted()) {
                    description += " (the fewest it is sold with)";
                }
                charges.add(new Charge(price.get(), perSeat ? units : 1, description));
            }
            return this;
        }

        Change finish(String planKey, Money beside, Timing timing) {
            Integer term = term(timing);
            LocalDate startOn = startOn(timing);
            if (refusal == null && term == null) {
                refusal = Refusals.unknown(List.of("subscription.termMonths"));
            }
            if (refusal == null && startOn == null) {
                refusal = noStart();
            }
            if (refusal == null && term != null && term < YEAR && interval == BillingInterval.YEAR) {
                refusal = Refusals.noPrice(
                        "A bill for a year does not fit a term of " + (term == 1 ? "1 month" : term + " months")
                                + ". Bill by the month, or take a term of 12 months or more.");
            }
            return refusal != null || term == null || startOn == null
                    ? new Unpriceable(refusal)
                    : new Known(planKey, interval, term, seats, List.copyOf(charges), beside, timing, startOn);
        }

        private Refusal noStart() {
            Subscription subscription = ask.question().account().subscription();
            LocalDate end = subscription == null ? null : subscription.termEndOn();
            return end == null
                    ? Refusals.unknown(List.of("subscription.termEndOn"))
                    : Refusals.noPrice("The term ends on " + end + ", so no day of a renewal follows from it. Send"
                            + " subscription.termEndOn of the term that runs now.");
        }

        /** The offer's term, else the current one; month by month without either, and a year for a new annual one. */
        private @Nullable Integer term(Timing timing) {
            Integer wished = ask.wish().termMonths();
            int offered = wished != null ? wished : ask.question().offer().termMonths();
            if (offered > 0) {
                return offered;
            }
            if (timing == Timing.NEW_TERM) {
                return YEAR;
            }
            Integer current = ask.current().termMonths();
            return current == null && interval == BillingInterval.MONTH ? Integer.valueOf(1) : current;
        }

        private @Nullable LocalDate startOn(Timing timing) {
            if (timing != Timing.AT_RENEWAL) {
                return ask.question().startOn();
            }
            LocalDate day = ask.question().day();
            Subscription subscription = ask.question().account().subscription();
            LocalDate end = subscription == null ? null : subscription.termEndOn();
            return end == null || end.isBefore(day) || end.getYear() > LATEST_YEAR ? null : end;
        }
    }
}
