package io.proffer.ui.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.proffer.pace.Pace;
import io.proffer.ui.Formats;
import io.proffer.ui.operations.OperationsPage.Traffic;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was decided and asked, from the meters of the service. */
@Singleton
class Traffics {
    private static final String REQUESTS = "http.server.requests";
    private static final String DECISIONS = "proffer.decisions";
    private static final int SHOWN = 8;
    private static final Map<String, String> OUTCOMES = Map.of(
            "COMMERCIAL", "with an offer",
            "CARE", "with care only",
            "WITHHELD", "with an offer that is withheld",
            "NOTHING", "with nothing to propose",
            "ERROR", "that met an error",
            "REPEATED", "repeated under a key",
            "REFUSED", "that were refused",
            "FAILED", "that failed");

    private final MeterRegistry meters;
    private final Pace pace;

    Traffics(MeterRegistry meters, Pace pace) {
        this.meters = meters;
        this.pace = pace;
    }

    /** Decisions over the last hour. */
    PacePanel pace(Instant now) {
        return PacePanel.of(pace, now);
    }

    /** Decisions by mode and outcome, then the addresses that were asked most. */
    List<Traffic> sinceTheStart() {
        List<Traffic> all =
                Stream.concat(decisions().stream(), addresses().stream()).toList();
        long most = all.stream().mapToLong(Traffic::count).max().orElse(1);
        return all.stream().map(each -> each.inShareOf(most)).toList();
    }

    private List<Traffic> decisions() {
        Map<String, List<Timer>> byOutcome = meters.find(DECISIONS).timers().stream()
                .filter(timer -> timer.count() > 0)
                .collect(Collectors.groupingBy(Traffics::words));
        return traffic(byOutcome, minutes());
    }

    private static String words(Timer decisions) {
        String mode = String.valueOf(decisions.getId().getTag("mode"));
        String outcome = String.valueOf(decisions.getId().getTag("outcome"));
        return (mode.equals("LIVE") ? "Decisions" : "Dry runs") + " " + OUTCOMES.getOrDefault(outcome, outcome);
    }

    private double minutes() {
        TimeGauge uptime = meters.find("process.uptime").timeGauge();
        return uptime == null ? 0 : uptime.value(TimeUnit.SECONDS) / 60;
    }

    private List<Traffic> addresses() {
        Map<String, List<Timer>> byAddress = meters.find(REQUESTS).timers().stream()
                .filter(timer -> String.valueOf(timer.getId().getTag("uri")).startsWith("/api/"))
                .collect(Collectors.groupingBy(timer ->
                        timer.getId().getTag("method") + " " + timer.getId().getTag("uri")));
        return traffic(byAddress, minutes());
    }

    private static List<Traffic> traffic(Map<String, List<Timer>> timers, double minutes) {
        return timers.entrySet().stream()
                .map(each -> traffic(each.getKey(), each.getValue(), minutes))
                .sorted(Comparator.comparingLong(Traffic::count).reversed())
                .limit(SHOWN)
                .toList();
    }

    private static Traffic traffic(String address, Collection<Timer> timers, double minutes) {
        long count = timers.stream().mapToLong(Timer::count).sum();
        double total = timers.stream()
                .mapToDouble(timer -> timer.totalTime(TimeUnit.MILLISECONDS))
                .sum();
        double slowest = timers.stream()
                .mapToDouble(timer -> timer.max(TimeUnit.MILLISECONDS))
                .max()
                .orElse(0);
        return new Traffic(
                address,
                count,
                0,
                minutes <= 0 ? "–" : Formats.PLAIN.number(BigDecimal.valueOf(count / minutes)),
                count == 0 ? "–" : Formats.PLAIN.number(BigDecimal.valueOf(total / count)) + " ms",
                slowest == 0 ? "–" : Formats.PLAIN.number(BigDecimal.valueOf(slowest)) + " ms");
    }
}
