package io.proffer.migration;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.grammar.RawCell;
import io.proffer.migration.sheet.ColumnKind;
import io.proffer.migration.sheet.Constraint;
import io.proffer.migration.sheet.ConstraintReader;
import io.proffer.migration.sheet.Declined;
import io.proffer.migration.sheet.NativeColumn;
import io.proffer.migration.sheet.NativeTable;
import io.proffer.migration.words.ActionForm;
import io.proffer.migration.words.CellWords;
import io.proffer.migration.words.Plain;
import io.proffer.migration.words.VocabularySnippet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides which word each column of a native table stands under, and says what becomes of it. */
final class ColumnPlan {
    private final NativeTable table;
    private final Vocabulary words;
    private final Optional<TableSchema> schema;
    private final Notices notices;
    private final VocabularySnippet snippet;
    private final List<Planned> conditions = new ArrayList<>();
    private final List<Planned> outcomes = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    ColumnPlan(
            NativeTable table,
            Vocabulary words,
            Optional<TableSchema> schema,
            Notices notices,
            VocabularySnippet snippet) {
        this.table = table;
        this.words = words;
        this.schema = schema;
        this.notices = notices;
        this.snippet = snippet;
    }

    /** Plans every column. */
    ColumnPlan planned() {
        for (NativeColumn column : table.columns()) {
            if (column.kind() == ColumnKind.CONDITION) {
                conditions.add(condition(column));
            } else if (column.kind() == ColumnKind.ACTION) {
                outcomes.add(outcome(column));
            } else {
                RowColumns.say(column, table, notices);
            }
        }
        return this;
    }

    /** The condition columns, in order. */
    List<Planned> conditions() {
        return List.copyOf(conditions);
    }

    /** The outcome columns, in order. */
    List<Planned> outcomes() {
        return List.copyOf(outcomes);
    }

    private Planned condition(NativeColumn column) {
        try {
            Constraint constraint = ConstraintReader.read(column);
            Optional<Term> term = input(constraint, column);
            if (term.isEmpty()) {
                return unknown(column, constraint);
            }
            if (!taken.add(term.get().key())) {
                throw new Declined("an earlier column asks for '" + term.get().label() + "', too; join both by hand");
            }
            say(column, term.get(), constraint);
            return Planned.of(column, term.get(), constraint);
        } catch (Declined declined) {
            declined(column, "condition", declined.why());
            return Planned.note(column, null);
        }
    }

    private void say(NativeColumn column, Term term, Constraint constraint) {
        boolean negated = constraint instanceof Constraint.Listed listed && listed.negated()
                || constraint instanceof Constraint.Compared compared
                        && compared.comparison() == Constraint.Comparison.UNEQUAL;
        String unknown = negated ? " An unknown fact does not match; in Drools, null is unequal to everything." : "";
        notices.translated(
                table.sheet().name(),
                ref(column),
                "Condition " + Plain.quoted(column.called()) + " is '" + term.label() + "'." + unknown);
    }

    private Planned unknown(NativeColumn column, Constraint constraint) {
        List<String> cells = new ArrayList<>();
        for (int row : table.rows()) {
            RawCell cell = table.at(row, column);
            try {
                if (!(cell instanceof RawCell.Blank)) {
                    cells.add(CellWords.of(constraint, cell));
                }
            } catch (Declined later) {
                // The row says so once the column has a word.
                continue;
            }
        }
        snippet.add(constraint.field(), column.called(), cells, table.sheet().name() + "!" + ref(column));
        declined(
                column,
                "condition",
                "no word of the vocabulary is called " + Plain.quoted(constraint.field())
                        + "; a line for it is proposed");
        return Planned.note(column, constraint);
    }

    private Optional<Term> input(Constraint constraint, NativeColumn column) {
        String field = constraint.field();
        String last = field.substring(field.lastIndexOf('.') + 1);
        return Stream.of(
                        words.terms().stream()
                                .filter(term -> field.equals(term.source()))
                                .findFirst(),
                        words.byHeading(field),
                        words.byHeading(last),
                        words.byHeading(column.title()))
                .flatMap(Optional::stream)
                .filter(term -> term.isInput() && term.type() != TermType.TEXT)
                .findFirst();
    }

    private Planned outcome(NativeColumn column) {
        Optional<Term> term = ActionForm.property(column.code())
                .flatMap(property -> Stream.of(words.byHeading(property), words.byHeading(column.title()))
                        .flatMap(Optional::stream)
                        .filter(this::isOutcome)
                        .findFirst());
        if (term.isPresent() && taken.add("then " + term.get().key())) {
            notices.translated(
                    table.sheet().name(),
                    ref(column),
                    "Action " + Plain.quoted(column.called()) + " is the outcome '"
                            + term.get().label() + "'.");
            return Planned.of(column, term.get(), null);
        }
        declined(
                column,
                "action",
                column.code().isEmpty()
                        ? "each of its cells is code of its own"
                        : ActionForm.property(column.code()).isPresent()
                                ? "it sets something that is no outcome of such a table"
                                : "it is code: " + Plain.quoted(column.code()));
        return Planned.note(column, null);
    }

    private boolean isOutcome(Term term) {
        return schema.map(known -> known.allowsOutput(term.key()))
                .orElseGet(() -> words.schemas().stream()
                        .filter(known -> known.stage().equals(TableProposal.NEED_STAGE))
                        .anyMatch(known -> known.allowsOutput(term.key())));
    }

    private void declined(NativeColumn column, String what, String why) {
        long filled = table.rows().stream()
                .filter(row -> !(table.at(row, column) instanceof RawCell.Blank))
                .count();
        notices.declined(
                table.sheet().name(),
                ref(column),
                "The " + what + " " + Plain.quoted(column.called()) + " is not taken over: " + why
                        + ". Its cells are kept in a note column; rows with one are switched off (" + filled + ").");
    }

    private String ref(NativeColumn column) {
        return NativeTable.ref(table.row() + NativeTable.CODE, column.index());
    }
}
