package io.proffer.api.accounts;

import io.proffer.accounts.Accounts;
import io.proffer.accounts.StoredAccount;
import io.proffer.http.Preconditions;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Says over HTTP what became of a change. */
final class AccountReplies {
    private AccountReplies() {}

    static Response of(Accounts.Change change) {
        if (change instanceof Accounts.Kept kept) {
            return kept(kept);
        }
        throw refusal(change);
    }

    static Response of(StoredAccount account) {
        return Response.ok(account.text())
                .header(HttpHeaders.ETAG, Preconditions.tag(account.version()))
                .build();
    }

    private static Response kept(Accounts.Kept kept) {
        StoredAccount account = kept.account();
        Response.ResponseBuilder response = kept.created()
                ? Response.created(URI.create("/api/v1/accounts/"
                        + URLEncoder.encode(account.account().id(), StandardCharsets.UTF_8)))
                : Response.ok();
        return response.entity(account.text())
                .header(HttpHeaders.ETAG, Preconditions.tag(account.version()))
                .build();
    }

    private static RequestRefused refusal(Accounts.Change change) {
        if (change instanceof Accounts.Faulty faulty) {
            return RequestRefused.faulty(faulty.problems());
        }
        if (change instanceof Accounts.Unknown unknown) {
            return RequestRefused.unknownAccount(unknown.id());
        }
        return new RequestRefused(
                ProblemKind.PRECONDITION_FAILED,
                "The account has another version than expected. Read it again and repeat the change on that.");
    }
}
