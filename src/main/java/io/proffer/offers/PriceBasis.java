package io.proffer.offers;

import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.Price;
import io.proffer.engine.catalog.Service;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.lint.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the price of an offer is made.
 *
 * @param steps what is done one after the other, a sentence each
 * @param prices rows of the price list it starts from; none when that is the price of the customer's own plan
 * @param services prices of services that are a part of it
 * @param bundles what it takes off as a bundle, by row
 * @param approvals who grants what in all discounts, from the smallest on
 */
public record PriceBasis(
        List<String> steps,
        List<Price> prices,
        List<Service> services,
        List<BundleRow> bundles,
        List<ApprovalStep> approvals) {
    /** Copies the lists. */
    public PriceBasis {
        steps = List.copyOf(steps);
        prices = List.copyOf(prices);
        services = List.copyOf(services);
        bundles = List.copyOf(bundles);
        approvals = List.copyOf(approvals);
    }

    /** A row of {@code bundles}. */
    public record BundleRow(String rowId, BigDecimal percentOff) {}

    /** A row of {@code discount_controls}: when it counts, how much it allows, who grants it, within how many hours. */
    public record ApprovalStep(String rowId, String when, BigDecimal upToPct, String level, int hours) {}

    static PriceBasis of(Offer offer, Subject policy) {
        if (!offer.isPriced()) {
            return new PriceBasis(
                    List.of("It costs nothing: accepting it does not change what the customer pays."),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        List<BundleRow> bundles = bundles(offer, policy);
        List<ApprovalStep> approvals = approvals(policy);
        return new PriceBasis(
                steps(offer, bundles, approvals),
                prices(offer, policy),
                services(offer, policy.catalog()),
                bundles,
                approvals);
    }

    private static List<Price> prices(Offer offer, Subject policy) {
        Set<String> sold = Stream.concat(
                        Stream.of(offer.toPlan(), offer.component()).filter(Objects::nonNull),
                        policy.rows("bundles").stream()
                                .filter(row -> row.code("bundle").orElse("").equals(offer.key()))
                                .flatMap(row -> row.codes("components").stream()))
                .collect(Collectors.toSet());
        return policy.catalog().prices().stream()
                .filter(price -> sold.contains(price.planKey()))
                .toList();
    }

    private static List<Service> services(Offer offer, Catalog catalog) {
        return catalog.services().stream()
                .filter(service -> offer.services().contains(service.key()))
                .toList();
    }

    private static List<BundleRow> bundles(Offer offer, Subject policy) {
        return policy.rows("bundles").stream()
                .filter(row -> row.code("bundle").orElse("").equals(offer.key()))
                .map(row -> new BundleRow(
                        row.rowId(), row.number("bundleDiscountPct").orElse(BigDecimal.ZERO)))
                .toList();
    }

    private static List<ApprovalStep> approvals(Subject policy) {
        return policy.table("discount_controls").stream()
                .flatMap(table -> Subject.live(table).stream()
                        .filter(row -> row.code("approval").isPresent())
                        .map(row -> step(table, row)))
                .sorted(Comparator.comparing(ApprovalStep::upToPct))
                .toList();
    }

    private static ApprovalStep step(DecisionTable table, Row row) {
        String when = IntStream.range(0, table.inputs().size())
                .filter(i -> !row.conditions().get(i).condition().isOpen())
                .mapToObj(i -> table.inputs().get(i).term().label() + " "
                        + row.conditions().get(i).text())
                .collect(Collectors.joining(", "));
        return new ApprovalStep(
                row.rowId(),
                when,
                row.number("maxCombinedPct").orElse(BigDecimal.ZERO),
                row.code("approval").orElse("AUTO"),
                row.integer("slaHours", 0));
    }

    private static List<String> steps(Offer offer, List<BundleRow> bundles, List<ApprovalStep> approvals) {
        List<String> steps = new ArrayList<>();
        steps.add("The list price for a month, by billing interval, currency and region"
                + (offer.toPlan() != null
                        ? ", of the plan " + offer.toPlan()
                        : offer.component() != null ? ", of " + offer.component() : ", of what the customer has")
                + ".");
        if (offer.seats() > 0) {
            steps.add("Times " + offer.seats() + " more seats, unless a row says another number.");
        }
        if (!offer.services().isEmpty()) {
            steps.add("Plus the services " + String.join(", ", offer.services()) + ".");
        }
        bundles.forEach(bundle ->
                steps.add("Less " + bundle.percentOff().toPlainString() + " % as a bundle (" + bundle.rowId() + ")."));
        steps.add("Less what discount_grid grants by term and seats.");
        if (!approvals.isEmpty()) {
            steps.add("All discounts together are held to discount_controls, which also says who grants them.");
        }
        steps.add("A rise that price_shock_guard finds too large is spread over time, or refused.");
        if (offer.stepDownDays() > 0) {
            steps.add("The customer may step back within " + offer.stepDownDays() + " days.");
        }
        return steps;
    }
}
