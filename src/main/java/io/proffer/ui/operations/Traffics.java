package io.proffer.ui.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.proffer.ui.Formats;
import io.proffer.ui.operations.OperationsPage.Traffic;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What was asked of the addresses of the API since the start, from the meters of the server. */
final class Traffics {
    private static final String REQUESTS = "http.server.requests";
    private static final int SHOWN = 8;

    private Traffics() {}

    static List<Traffic> of(MeterRegistry meters) {
        TimeGauge uptime = meters.find("process.uptime").timeGauge();
        double minutes = uptime == null ? 0 : uptime.value(TimeUnit.SECONDS) / 60;
        Map<String, List<Timer>> byAddress = meters.find(REQUESTS).timers().stream()
                .filter(timer -> String.valueOf(timer.getId().getTag("uri")).startsWith("/api/"))
                .collect(Collectors.groupingBy(timer ->
                        timer.getId().getTag("method") + " " + timer.getId().getTag("uri")));
        return byAddress.entrySet().stream()
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
                minutes <= 0 ? "–" : Formats.PLAIN.number(BigDecimal.valueOf(count / minutes)),
                count == 0 ? "–" : Formats.PLAIN.number(BigDecimal.valueOf(total / count)) + " ms",
                Formats.PLAIN.number(BigDecimal.valueOf(slowest)) + " ms");
    }
}
