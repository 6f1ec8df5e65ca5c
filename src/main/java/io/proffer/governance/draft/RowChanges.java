package io.proffer.governance.draft;

import io.proffer.engine.table.DecisionTable;
import io.proffer.governance.Order;
import io.proffer.governance.Ruleset;
import io.proffer.governance.kept.Rulesets;
import io.proffer.rulesets.RulesetFiles.NamedFile;
import io.proffer.workbook.EditRefusal;
import io.proffer.workbook.EditedWorkbook;
import io.proffer.workbook.RowEdit;
import io.proffer.workbook.TableEdits;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Changes rows of one table of a draft, in its workbook: what comes out is taken in as if its author had sent it. */
public final class RowChanges {
    private final Rulesets rulesets;
    private final Drafts drafts;

    /** Changes of kept drafts. */
    public RowChanges(Rulesets rulesets, Drafts drafts) {
        this.rulesets = rulesets;
        this.drafts = drafts;
    }

    /** What became of the edits. */
    public sealed interface Answer {
        /** The workbook was changed and taken in, or refused as one that was sent. */
        record Taken(DraftAnswer answer) implements Answer {}

        /** Some edits cannot be made; none was. */
        record Refused(List<EditRefusal> refusals) implements Answer {
            /** Copies the list. */
            public Refused {
                refusals = List.copyOf(refusals);
            }
        }

        /** The ruleset has no such table. */
        record UnknownTable(List<String> known) implements Answer {
            /** Copies the list. */
            public UnknownTable {
                known = List.copyOf(known);
            }
        }

        /** The table is kept as CSV, which is changed as a file. */
        record NoWorkbook(String file) implements Answer {}
    }

    /** Makes the edits on rows of a table of an open ruleset. */
    public Answer make(Order order, String key, List<RowEdit> edits, @Nullable String comment) {
        return make(order, key, TableEdits.of(edits), comment);
    }

    /** Makes the edits on a table of an open ruleset. */
    public Answer make(Order order, String key, TableEdits edits, @Nullable String comment) {
        return edited(
                order.id(),
                key,
                edits,
                (ruleset, changed) -> drafts.revise(order, new Upload(List.of(changed), null, null, comment)));
    }

    /** Makes a draft of the edits on a table of any ruleset, which becomes its base. */
    public Answer begin(Order order, String key, List<RowEdit> edits, @Nullable String comment) {
        return edited(
                order.id(),
                key,
                TableEdits.of(edits),
                (ruleset, changed) ->
                        drafts.create(new Upload(List.of(changed), ruleset.id(), null, comment), order.by()));
    }

    private Answer edited(String id, String key, TableEdits edits, BiFunction<Ruleset, NamedFile, DraftAnswer> taken) {
        Optional<Ruleset> found = rulesets.find(id);
        if (found.isEmpty()) {
            return new Answer.Taken(new DraftAnswer.Unknown(id));
        }
        Ruleset ruleset = found.get();
        Optional<DecisionTable> table = rulesets.table(ruleset, key);
        Optional<Rulesets.Named> file = rulesets.workbookOf(ruleset, key);
        if (table.isEmpty() || file.isEmpty()) {
            return new Answer.UnknownTable(ruleset.content().tables());
        }
        if (!file.get().isWorkbook()) {
            return new Answer.NoWorkbook(file.get().name());
        }
        EditedWorkbook edited = EditedWorkbook.of(
                file.get().content(), table.get(), rulesets.typed(ruleset).vocabulary(), edits);
        return edited instanceof EditedWorkbook.Refused refused
                ? new Answer.Refused(refused.refusals())
                : new Answer.Taken(taken.apply(
                        ruleset, new NamedFile(file.get().name(), ((EditedWorkbook.Edited) edited).content())));
    }
}
