package io.proffer.http.governance;

import io.proffer.governance.draft.DraftAnswer;
import io.proffer.governance.draft.RowChanges.Answer;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.json.Problem;

/** What became of edits on rows, over HTTP. */
public final class RowAnswers {
    private RowAnswers() {}

    /**
     * What became of the workbook the edits were made in.
     *
     * @throws RequestRefused when they cannot be made
     */
    public static DraftAnswer draft(String key, Answer answer) {
        if (answer instanceof Answer.Taken taken) {
            return taken.answer();
        }
        if (answer instanceof Answer.UnknownTable unknown) {
            throw Unknowns.table(key, unknown.known());
        }
        if (answer instanceof Answer.NoWorkbook csv) {
            throw new RequestRefused(
                    ProblemKind.STATE_CONFLICT,
                    "'" + key + "' is kept as " + csv.file() + ". Change that file and send it with PUT.");
        }
        throw RequestRefused.faulty(((Answer.Refused) answer)
                .refusals().stream()
                        .map(refused -> new Problem(
                                "/rows/" + refused.edit() + "/" + refused.member(),
                                refused.code(),
                                refused.message(),
                                refused.allowed().isEmpty() ? null : refused.allowed()))
                        .toList());
    }
}
