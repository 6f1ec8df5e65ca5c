package io.proffer.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.engine.account.Account;
import io.proffer.engine.account.AccountObjective;
import io.proffer.json.JsonText;
import io.proffer.json.Place;
import io.proffer.json.Problem;
import io.proffer.json.typed.RecordReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads account documents: every fault at once, unknown members ignored. */
public final class AccountReader {
    private static final RecordReader ACCOUNT = RecordReader.of(Account.class, AccountFields.RULES);
    private static final RecordReader SUPPOSED = RecordReader.of(Account.class, AccountFields.RULES.forQuestions());
    private static final RecordReader OBJECTIVE = RecordReader.of(AccountObjective.class, AccountFields.RULES);

    private static final String LIST =
            "This is a list. NDJSON has one whole account on each line: write each account on a line of its own.";

    private AccountReader() {}

    /**
     * Reads a document.
     *
     * @param now the instant that tenure and days to renewal are checked at when nothing in the document carries a date
     */
    public static AccountReading read(JsonNode document, Instant now) {
        AccountReading reading = readWithoutComparing(document);
        if (!(reading instanceof AccountReading.Accepted accepted)) {
            return reading;
        }
        List<Problem> contradictions = Contradictions.of(accepted.account(), now).stream()
                .map(Contradiction::problem)
                .toList();
        return contradictions.isEmpty() ? reading : new AccountReading.Rejected(contradictions);
    }

    /** Reads a document from its text, a line of a file; text that is not JSON is one fault, {@code MALFORMED}. */
    public static AccountReading read(byte[] text, Instant now) {
        JsonText.Outcome outcome = JsonText.read(text);
        if (outcome instanceof JsonText.Malformed malformed) {
            return new AccountReading.Rejected(List.of(malformed.problemOfLine()));
        }
        JsonNode document = ((JsonText.Tree) outcome).node();
        return document.isArray()
                ? new AccountReading.Rejected(List.of(new Problem("", "WRONG_TYPE", LIST)))
                : read(document, now);
    }

    /**
     * Reads a stored document with a merge patch applied. Figures that follow from others and that the patch does not
     * mention give way where they now contradict: left out, they are computed when the account is decided.
     */
    public static AccountReading patch(JsonNode stored, JsonNode patch, Instant now) {
        return new Patching(stored, patch, now).read(AccountReader::readWithoutComparing);
    }

    /** Reads a stored document as {@link #patch} does, for a question: what was misspelt in the patch is a fault. */
    public static AccountReading suppose(JsonNode stored, JsonNode patch, Instant now) {
        return new Patching(stored, patch, now).read(document -> read(SUPPOSED, document));
    }

    /** The fault of a document that is sent for one account and names another; none when it names no account. */
    public static Optional<Problem> otherId(String id, JsonNode document) {
        JsonNode given = document.path("id");
        return given.isMissingNode()
                        || given.isNull()
                        || given.isTextual() && given.textValue().equals(id)
                ? Optional.empty()
                : Optional.of(new Problem(
                        "/id",
                        "ID_MISMATCH",
                        "The document's id is " + given + ", but it is sent for \"" + id
                                + "\". Leave it out or use the same."));
    }

    /** The faults of one objective, none when it may be added to an account. */
    public static List<Problem> faultsOfObjective(JsonNode objective) {
        Place place = Place.root();
        OBJECTIVE.read(objective, place);
        return place.problems();
    }

    /** Reads a document without comparing its figures with each other, as one that was accepted before. */
    public static AccountReading readWithoutComparing(JsonNode document) {
        return read(ACCOUNT, document);
    }

    private static AccountReading read(RecordReader reader, JsonNode document) {
        Place place = Place.root();
        Account account = (Account) reader.read(document, place);
        return account == null || !place.problems().isEmpty()
                ? new AccountReading.Rejected(place.problems())
                : new AccountReading.Accepted(account);
    }
}
