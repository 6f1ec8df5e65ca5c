package io.proffer.ui.accounts;

import io.proffer.accounts.AccountSearch;
import io.proffer.accounts.AccountStore;
import io.proffer.accounts.StoredAccount;
import io.proffer.http.access.Needs;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Permission;
import io.proffer.rulesets.ActiveRulebook;
import io.proffer.ui.FirstLook;
import io.proffer.ui.Frame;
import io.proffer.ui.Section;
import io.proffer.ui.Visitor;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows accounts. */
@Path("/console/accounts")
public class AccountPages implements FirstLook {
    private final Frame frame;
    private final AccountSearch search;
    private final AccountStore accounts;
    private final AccountViews views;
    private final ActiveRulebook rulebook;
    private final InstantSource clock;

    AccountPages(
            Frame frame,
            AccountSearch search,
            AccountStore accounts,
            AccountViews views,
            ActiveRulebook rulebook,
            InstantSource clock) {
        this.frame = frame;
        this.search = search;
        this.accounts = accounts;
        this.views = views;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @GET
    @Needs(Permission.READ_ACCOUNTS)
    public Response list(@BeanParam AccountFilters filters, @BeanParam Visitor visitor) {
        Instant now = clock.instant();
        AccountSearch.Found found = search.search(filters.wanted(LocalDate.ofInstant(now, ZoneOffset.UTC)));
        return Frame.page(new AccountList(
                frame.around(Section.ACCOUNTS, visitor),
                filters,
                plans(),
                found.hits().stream().map(hit -> AccountList.Line.of(hit, now)).toList(),
                next(filters, found.next())));
    }

    @GET
    @Path("/{id}")
    @Needs(Permission.READ_ACCOUNTS)
    public Response account(@PathParam("id") String id, @BeanParam Visitor visitor) {
        StoredAccount stored = accounts.find(id).orElseThrow(() -> RequestRefused.unknownAccount(id));
        return Frame.page(new AccountPage(frame.around(Section.ACCOUNTS, visitor), views.of(stored, visitor)));
    }

    @Override
    public void look(Visitor visitor) {
        AccountFilters all = new AccountFilters();
        list(all, visitor);
        search.search(all.wanted(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))).hits().stream()
                .findFirst()
                .map(AccountSearch.Hit::account)
                .ifPresent(stored -> Frame.page(
                        new AccountPage(frame.around(Section.ACCOUNTS, visitor), views.unnoticed(stored, visitor))));
    }

    private static @Nullable String next(AccountFilters filters, @Nullable String cursor) {
        return cursor == null ? null : filters.next(cursor);
    }

    private List<String> plans() {
        return rulebook.lease()
                .map(lease -> {
                    try (lease) {
                        return List.copyOf(
                                lease.decisioning().rulebook().catalog().plans().keySet());
                    }
                })
                .orElse(List.of());
    }
}
