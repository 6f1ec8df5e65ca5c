package io.proffer.ui.accounts;

import io.proffer.accounts.AccountStore;
import io.proffer.http.Paging;
import io.proffer.http.access.Needs;
import io.proffer.identity.Permission;
import io.proffer.ui.Frame;
import io.proffer.ui.Section;
import io.proffer.ui.Visitor;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Shows accounts. */
@Path("/console/accounts")
public class AccountPages {
    private final Frame frame;
    private final AccountStore accounts;

    AccountPages(Frame frame, AccountStore accounts) {
        this.frame = frame;
        this.accounts = accounts;
    }

    @GET
    @Needs(Permission.READ_ACCOUNTS)
    public Response list(@BeanParam Paging paging, @BeanParam Visitor visitor) {
        AccountStore.Page page = accounts.list(new AccountStore.Query(paging.cursor(), paging.limit(), null));
        return Frame.page(new AccountList(
                frame.around(Section.ACCOUNTS, visitor),
                page.accounts().stream().map(AccountList.Line::of).toList(),
                page.next()));
    }
}
