package io.proffer.ui.operations;

import io.proffer.http.access.Needs;
import io.proffer.identity.Permission;
import io.proffer.ui.FirstLook;
import io.proffer.ui.Frame;
import io.proffer.ui.Section;
import io.proffer.ui.Visitor;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Shows budgets to those who watch over money, whether or not they run the service. */
@Path("/console/budgets")
public class BudgetPages implements FirstLook {
    private final Frame frame;
    private final Gauges gauges;

    BudgetPages(Frame frame, Gauges gauges) {
        this.frame = frame;
        this.gauges = gauges;
    }

    @GET
    @Needs(Permission.READ_BUDGETS)
    public Response show(@BeanParam Visitor visitor) {
        return Frame.page(new BudgetPage(frame.around(Section.BUDGETS, visitor), gauges.now()));
    }

    @Override
    public void look(Visitor visitor) {
        show(visitor);
    }
}
