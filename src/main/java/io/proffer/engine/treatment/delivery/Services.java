package io.proffer.engine.treatment.delivery;

import io.proffer.engine.account.Account;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.rulebook.AskedTable;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.Row;
import io.proffer.engine.treatment.content.Sheets;
import io.proffer.engine.treatment.content.Showing;
import io.proffer.engine.treatment.delivery.Delivery.ServiceOption;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Help that may be booked with an offer, priced in the account's currency. */
final class Services {
    private final Map<String, List<Priced>> byFamilyAndCurrency = new HashMap<>();

    private record Priced(ServiceOption option, List<String> segments) {}

    Services(Rulebook rulebook) {
        AskedTable table = AskedTable.of(rulebook, "services");
        for (Row row : table.liveRows()) {
            Priced priced = priced(row, table);
            String currency = priced.option().price().currency();
            for (String family : row.codes("families")) {
                byFamilyAndCurrency
                        .computeIfAbsent(family + '/' + currency, key -> new ArrayList<>())
                        .add(priced);
            }
        }
    }

    private static Priced priced(Row row, AskedTable table) {
        ServiceOption option = new ServiceOption(
                Sheets.text(row, "serviceKey"),
                Sheets.text(row, "serviceName"),
                Sheets.text(row, "serviceText"),
                Money.of(row.number("servicePrice").orElse(BigDecimal.ZERO), Sheets.text(row, "currency")),
                row.yes("optional"),
                table.ref(row));
        return new Priced(option, row.codes("segments"));
    }

    /** A service without a price in the account's currency is not shown: a price is never converted. */
    List<ServiceOption> of(Showing showing) {
        Account account = showing.snapshot().account();
        OfferFamily family = showing.candidate().offer().family();
        List<ServiceOption> options = new ArrayList<>(4);
        for (Priced priced : byFamilyAndCurrency.getOrDefault(family.name() + '/' + account.currency(), List.of())) {
            boolean forAll = priced.segments().isEmpty();
            if (forAll
                    || account.segment() != null
                            && priced.segments().contains(account.segment().name())) {
                options.add(priced.option());
            }
        }
        return options;
    }
}
