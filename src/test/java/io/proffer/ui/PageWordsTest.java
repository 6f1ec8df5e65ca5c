package io.proffer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.http.problem.ProblemDocument;
import io.proffer.json.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageWordsTest {

    @Test
    void aFieldIsNamedAsThePageNamesIt() {
        ProblemDocument told = told(
                "INVALID_DOCUMENT",
                "/family: HOLD_FAMILY needs 'family'.",
                new Problem("/family", "REQUIRED", "HOLD_FAMILY needs 'family'."));
        assertThat(told.detail()).isEqualTo("Choose the kind of offer it is about.");
        assertThat(told.title()).isEqualTo("This cannot be taken");
    }

    @Test
    void noPointerStandsBeforeTheWords() {
        Problem day = new Problem("/day", "BAD_FORM", "\"x\" is not a day.");
        assertThat(told("INVALID_DOCUMENT", "/day: \"x\" is not a day.", day).detail())
                .isEqualTo("\"x\" is not a day.");
        assertThat(told("INVALID_DOCUMENT", "/day: \"x\" is not a day.", day, day)
                        .detail())
                .isEqualTo("\"x\" is not a day. (and 1 more)");
    }

    @Test
    void whatWasOvertakenIsLoadedAgain() {
        ProblemDocument told = told(
                "PRECONDITION_FAILED",
                "It is at \"v2\" now, and an approval names the contentHash and diffHash it was given to.",
                new Problem("/contentHash", "NOT_WHAT_IS_THERE", "It is sha256:1."));
        assertThat(told.detail()).contains("Load the page again").doesNotContain("contentHash");
        assertThat(told.errors()).isEmpty();
    }

    @Test
    void whatOnlyAProgramCanDoNextIsNotSaid() {
        String detail = "The proposition is ACCEPTED; possible: PROVISIONED, PROVISIONING_FAILED.";
        assertThat(told("ILLEGAL_TRANSITION", detail, new Problem("/type", "ILLEGAL_TRANSITION", detail))
                        .detail())
                .isEqualTo("The proposition is Accepted.");
        assertThat(told(
                                "UNKNOWN_ACCOUNT",
                                "There is no account \"acct\". Send it with PUT /api/v1/accounts/{id} first.")
                        .detail())
                .isEqualTo("There is no account \"acct\".");
    }

    @Test
    void whatIsSaidInWordsAlreadyStays() {
        ProblemDocument told = told("CONFLICT", "It was declined already.");
        assertThat(told.title()).isEqualTo("Title");
        assertThat(told.detail()).isEqualTo("It was declined already.");
    }

    @Test
    void rolesAndStatesAreSaidInWords() {
        assertThat(told("WRONG_ROLE", "ops_1 may not agree in any role that is open. Open roles: PRICING_OWNER, CRO.")
                        .detail())
                .isEqualTo("ops_1 may not agree in any role that is open. Open roles: Pricing owner, CRO.");
        assertThat(told("FORBIDDEN", "The user only-csm would need one of the roles csm_manager, admin.")
                        .detail())
                .isEqualTo("The user only-csm would need one of the roles CSM manager, admin.");
        assertThat(told(
                                "ILLEGAL_TRANSITION",
                                "It is IN_REVIEW; from there it goes to APPROVED.",
                                new Problem("/to", "ILLEGAL_TRANSITION", "It is IN_REVIEW."))
                        .detail())
                .isEqualTo("It is In review; from there it goes to Approved.");
        assertThat(told("CONFLICT", "PRICING_OWNER is what they call it.").detail())
                .isEqualTo("PRICING_OWNER is what they call it.");
    }

    private static ProblemDocument told(String code, String detail, Problem... errors) {
        return PageWords.of(new ProblemDocument("type", "Title", 422, detail, "/console", code, "t", List.of(errors)));
    }
}
