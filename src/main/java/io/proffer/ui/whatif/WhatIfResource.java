package io.proffer.ui.whatif;

import io.proffer.accounts.AccountStore;
import io.proffer.accounts.StoredAccount;
import io.proffer.decisions.DecisionAnswer;
import io.proffer.decisions.DecisionCall;
import io.proffer.decisions.DecisionDesk;
import io.proffer.engine.account.AccountAt;
import io.proffer.engine.decision.Decision;
import io.proffer.governance.RulesetStore;
import io.proffer.governance.kept.Rulesets;
import io.proffer.http.access.Needs;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.http.refusals.DecisionRefusals;
import io.proffer.identity.Permission;
import io.proffer.json.Problem;
import io.proffer.json.Years;
import io.proffer.rulesets.ActiveRulebook;
import io.proffer.simulation.dryrun.DryRuns;
import io.proffer.ui.FirstLook;
import io.proffer.ui.Formats;
import io.proffer.ui.Frame;
import io.proffer.ui.Section;
import io.proffer.ui.Visitor;
import io.proffer.ui.accounts.OfferNames;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides on accounts that are not as they are. */
@Path("/console/what-if")
public class WhatIfResource implements FirstLook {
    private static final int RULESETS = 50;

    private final Frame frame;
    private final AccountStore accounts;
    private final DecisionDesk desk;
    private final DryRuns dryRuns;
    private final Rulesets rulesets;
    private final ActiveRulebook rulebook;
    private final InstantSource clock;

    WhatIfResource(
            Frame frame,
            AccountStore accounts,
            DecisionDesk desk,
            DryRuns dryRuns,
            Rulesets rulesets,
            ActiveRulebook rulebook,
            InstantSource clock) {
        this.frame = frame;
        this.accounts = accounts;
        this.desk = desk;
        this.dryRuns = dryRuns;
        this.rulesets = rulesets;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @GET
    @Needs(Permission.DECIDE)
    public Response page(@QueryParam("account") @Nullable String account, @BeanParam Visitor visitor) {
        if (account == null || account.isBlank()) {
            return Frame.page(new WhatIfPage(frame.around(Section.WHAT_IF, visitor), "", "", "", List.of(), List.of()));
        }
        StoredAccount stored = found(account);
        List<WhatIfPage.Choice> kept =
                rulesets.list(new RulesetStore.Query(List.of(), null, RULESETS)).rulesets().stream()
                        .map(WhatIfPage.Choice::of)
                        .toList();
        String name =
                stored.account().name() == null ? account : stored.account().name();
        String today = AccountAt.today(stored.account(), clock.instant()).toString();
        return Frame.page(new WhatIfPage(
                frame.around(Section.WHAT_IF, visitor), account, name, today, FactField.of(stored.document()), kept));
    }

    @Override
    public void look(Visitor visitor) {
        page(null, visitor);
    }

    @POST
    @Needs(Permission.DECIDE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response compare(MultivaluedMap<String, String> form, @BeanParam Visitor visitor) {
        StoredAccount stored = found(String.valueOf(form.getFirst("account")));
        FactChanges changes = FactChanges.of(form, stored.document());
        DecisionCall asIs = DecisionCall.of(stored.account().id()).dry();
        DecisionCall changed = asIs.at(asOf(form.getFirst("day"), stored)).over(changes.patch());
        Decision before = decision(desk.decide(asIs, null), visitor);
        Decision after = decision(answer(changed, form.getFirst("ruleset")), visitor);
        Formats formats = Formats.of(stored.account()).beside(before).beside(after);
        return Frame.page(
                new Comparison(new SideBySide(before, after, changes.labels(), formats, OfferNames.of(rulebook))));
    }

    private DecisionAnswer answer(DecisionCall call, @Nullable String ruleset) {
        return ruleset == null || ruleset.isBlank()
                ? desk.decide(call, null)
                : dryRuns.decide(call, ruleset)
                        .orElseThrow(() -> new RequestRefused(
                                ProblemKind.UNKNOWN_RULESET, "There is no ruleset \"" + ruleset + "\"."));
    }

    private static Decision decision(DecisionAnswer answer, Visitor visitor) {
        if (answer instanceof DecisionAnswer.Made made) {
            return visitor.may(Permission.SEE_HOLDOUT)
                    ? made.decision()
                    : made.decision().withoutHoldout();
        }
        throw DecisionRefusals.of(answer);
    }

    /** The present on the day of today, noon of any other day where the account is. */
    private @Nullable Instant asOf(@Nullable String day, StoredAccount stored) {
        if (day == null || day.isBlank()) {
            return null;
        }
        LocalDate given = day(day);
        return given.equals(AccountAt.today(stored.account(), clock.instant()))
                ? null
                : given.atTime(12, 0).atZone(AccountAt.zone(stored.account())).toInstant();
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!Years.include(day.getYear())) {
                throw RequestRefused.faulty(List.of(new Problem("/day", "OUT_OF_RANGE", Years.fault(day.getYear()))));
            }
            return day;
        } catch (DateTimeException e) {
            throw RequestRefused.faulty(List.of(new Problem("/day", "BAD_FORM", "\"" + text + "\" is not a day.")));
        }
    }

    private StoredAccount found(String id) {
        return accounts.find(id.strip()).orElseThrow(() -> RequestRefused.unknownAccount(id));
    }
}
