package io.proffer.ui.accounts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.accounts.AccountStore;
import io.proffer.engine.account.Account;
import io.proffer.engine.account.AccountAt;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.value.ValueCase;
import io.proffer.http.access.Needs;
import io.proffer.http.problem.RequestRefused;
import io.proffer.http.refusals.OverrideRefusals;
import io.proffer.http.refusals.PriceRefusals;
import io.proffer.identity.Permission;
import io.proffer.json.Problem;
import io.proffer.overrides.Overrides;
import io.proffer.prices.PriceDesk;
import io.proffer.prices.PriceReply;
import io.proffer.ui.Formats;
import io.proffer.ui.Frame;
import io.proffer.ui.Visitor;
import io.proffer.ui.propositions.ValuePanel;
import io.proffer.ui.propositions.ValueView;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes in figures of a customer's own, and what customer success decides for an account. */
@Path("/console/accounts/{id}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class AccountForms {
    /** What is proposed may be another number of seats than the offer brings. */
    private static final String SEATS = "seatsAfterwards";

    /** What the words of the card are written in. */
    private static final String LOCALE = "textLocale";

    private static final Set<String> NO_FIGURES = Set.of("offer", SEATS, LOCALE);

    private static final BigDecimal LARGEST = new BigDecimal(1_000_000_000);
    private static final int MOST_DECIMALS = 20;

    private final AccountStore accounts;
    private final PriceDesk prices;
    private final Overrides overrides;

    AccountForms(AccountStore accounts, PriceDesk prices, Overrides overrides) {
        this.accounts = accounts;
        this.prices = prices;
        this.overrides = overrides;
    }

    /** The value of an offer by figures somebody tries; nothing is kept. */
    @POST
    @Path("/value-cases")
    @Needs(Permission.PRICE)
    public Response value(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        ObjectNode call = JsonNodeFactory.instance.objectNode();
        call.put("accountId", id).put("offerKey", form.getFirst("offer"));
        Optional.ofNullable(form.getFirst(SEATS)).ifPresent(seats -> call.put("seats", number(seats)));
        ObjectNode figures = call.putObject("overrides");
        form.keySet().stream()
                .filter(name -> !NO_FIGURES.contains(name))
                .forEach(name -> figure(figures, name, form.getFirst(name)));
        PriceReply reply = prices.tryValue(call);
        if (reply instanceof PriceReply.Tried tried) {
            ValueCase value = tried.as(ValueCase.class);
            return Frame.page(new ValuePanel(new ValueView(value, formats(account(id), form.getFirst(LOCALE)))));
        }
        throw PriceRefusals.of(reply);
    }

    @POST
    @Path("/overrides")
    @Needs(Permission.WRITE_OVERRIDES)
    public Response override(
            @PathParam("id") String id, MultivaluedMap<String, String> form, @BeanParam Visitor visitor) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        for (String name : List.of("kind", "offerKey", "family", "reason")) {
            String value = form.getFirst(name);
            if (value != null && !value.isBlank()) {
                document.put(name, value.strip());
            }
        }
        document.put("expiresAt", endOf(form.getFirst("expiresOn"), account(id)));
        return done(id, overrides.add(id, document, visitor.name()));
    }

    @POST
    @Path("/overrides/{oid}/approval")
    @Needs(Permission.APPROVE_OVERRIDES)
    public Response approve(@PathParam("id") String id, @PathParam("oid") String oid, @BeanParam Visitor visitor) {
        return done(id, overrides.approve(id, oid, visitor.name(), null));
    }

    @POST
    @Path("/overrides/{oid}/removal")
    @Needs(Permission.WRITE_OVERRIDES)
    public Response remove(@PathParam("id") String id, @PathParam("oid") String oid, @BeanParam Visitor visitor) {
        return done(id, overrides.remove(id, oid, visitor.name(), null));
    }

    private static Response done(String id, Overrides.Answer answer) {
        if (answer instanceof Overrides.Stands || answer instanceof Overrides.Removed) {
            return Frame.goTo("/console/accounts/" + id);
        }
        throw OverrideRefusals.of(answer);
    }

    /** Those of the card in which the figures stand. */
    private static Formats formats(Account account, @Nullable String locale) {
        Formats formats = Formats.of(account);
        return locale == null ? formats : formats.beside(locale);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw RequestRefused.faulty(List.of(new Problem("/seats", "BAD_FORM", "'" + text + "' is no number.")));
        }
    }

    /** A slider for money bears its currency behind a dot. */
    private static void figure(ObjectNode figures, String name, @Nullable String text) {
        try {
            BigDecimal value = new BigDecimal(text == null ? "" : text);
            // Compared first: an exponent can make a short text a number that nobody has the memory to spell out.
            if (value.abs().compareTo(LARGEST) > 0 || value.scale() > MOST_DECIMALS) {
                throw new IllegalArgumentException(name);
            }
            int dot = name.indexOf('.');
            if (dot < 0) {
                figures.put(name, value);
            } else {
                Money money = Money.of(value, name.substring(dot + 1));
                figures.putObject(name.substring(0, dot))
                        .put("amount", money.amount())
                        .put("currency", money.currency());
            }
        } catch (IllegalArgumentException e) {
            throw RequestRefused.faulty(List.of(new Problem("/" + name, "BAD_FORM", name + " is not a figure.")));
        }
    }

    /** The end of a day where the account is. */
    private static String endOf(@Nullable String day, Account account) {
        try {
            return LocalDate.parse(day == null ? "" : day)
                    .plusDays(1)
                    .atStartOfDay(AccountAt.zone(account))
                    .toInstant()
                    .toString();
        } catch (DateTimeException e) {
            throw RequestRefused.faulty(
                    List.of(new Problem("/expiresOn", "BAD_FORM", "Say the last day on which it counts.")));
        }
    }

    private Account account(String id) {
        return accounts.find(id)
                .orElseThrow(() -> RequestRefused.unknownAccount(id))
                .account();
    }
}
