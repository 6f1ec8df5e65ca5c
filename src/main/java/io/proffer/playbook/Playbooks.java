package io.proffer.playbook;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.engine.verdict.Stage;
import io.proffer.playbook.Playbook.Chapter;
import io.proffer.playbook.Playbook.Rule;
import io.proffer.playbook.Playbook.Saying;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes playbooks from rulebooks. */
public final class Playbooks {
    private final Rulebook rulebook;
    private final Scope scope;

    private Playbooks(Rulebook rulebook, Scope scope) {
        this.rulebook = rulebook;
        this.scope = scope;
    }

    /** The playbook of a scope. */
    public static Playbook of(Rulebook rulebook, Scope scope) {
        return new Playbooks(rulebook, scope).write();
    }

    private Playbook write() {
        List<Chapter> chapters = rulebook.catalog().offers().values().stream()
                .filter(scope::includes)
                .map(this::chapter)
                .filter(chapter -> !chapter.propose().isEmpty() || scope.offer() != null)
                .toList();
        return new Playbook(
                scope.toString(),
                rulebook.id(),
                rules("care_suppression", any -> true),
                chapters,
                rules("provisioning_sla", any -> true));
    }

    private Chapter chapter(Offer offer) {
        Predicate<Said> about = said -> said.admits("offer", offer.key());
        List<Rule> propose = rulebook.stage(Stage.APPLICABILITY.name()).stream()
                .map(TableEvaluator::table)
                .flatMap(this::said)
                .filter(said -> said.row.codes("offer").contains(offer.key()))
                .map(Said::rule)
                .toList();
        return new Chapter(
                offer.key(),
                offer.name(),
                offer.family().name(),
                offer.outcome(),
                propose,
                offer.isPriced() ? rules("roi_parameters", about) : List.of(),
                offer.isCommercial() ? objections(about) : List.of());
    }

    /** Answers with the words of the first text of each, its figures left open as …: they are the account's. */
    private List<Rule> objections(Predicate<Said> about) {
        return table("objections")
                .flatMap(this::said)
                .filter(about)
                .map(said -> said.saying(answer(said.row.code("answerKey").orElse(""))))
                .toList();
    }

    private Optional<String> answer(String key) {
        return table("objection_answers")
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.meta().enabled()
                        && row.code("answerKey").filter(key::equals).isPresent())
                .findFirst()
                .flatMap(row -> row.code("answerText"))
                .map(RowWords::open);
    }

    private List<Rule> rules(String table, Predicate<Said> wanted) {
        return table(table).flatMap(this::said).filter(wanted).map(Said::rule).toList();
    }

    private Stream<DecisionTable> table(String key) {
        return rulebook.table(key).map(TableEvaluator::table).stream();
    }

    /** The rows of a table that hold for the scope's segment. */
    private Stream<Said> said(DecisionTable table) {
        return table.rows().stream()
                .filter(row -> row.meta().enabled())
                .map(row -> new Said(table, row))
                .filter(said -> said.admits("segment", scope.segment()));
    }

    private record Said(DecisionTable table, Row row) {
        /** True when the row does not rule a code out. */
        boolean admits(String term, @Nullable String code) {
            for (int input = 0; input < table.inputs().size(); input++) {
                if (code != null && table.inputs().get(input).term().key().equals(term)) {
                    Condition condition = row.conditions().get(input).condition();
                    return condition.isOpen()
                            || condition instanceof Condition.OneOf one
                                    && one.codes().contains(code) != one.negated();
                }
            }
            return true;
        }

        Rule saying(Optional<String> words) {
            Rule rule = rule();
            return words.map(text ->
                            new Rule(rule.conditions(), List.of(new Saying("answerText", "", text)), rule.cell()))
                    .orElse(rule);
        }

        Rule rule() {
            return new Rule(
                    RowWords.conditions(table, row),
                    RowWords.outcome(table, row),
                    table.cell(row).toString());
        }
    }
}
