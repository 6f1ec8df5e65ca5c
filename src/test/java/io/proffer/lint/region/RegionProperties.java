package io.proffer.lint.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.table.Row;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The answers about small random tables, held against every combination of values on and around their bounds. */
class RegionProperties {

    @Property(tries = 300)
    void rowsOverlapExactlyWhereSomeFactsMatchBoth(@ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int rows) {
        Case each = Case.of(seed, rows);
        for (int one = 1; one < each.space().rows().size(); one++) {
            for (int other = 0; other < one; other++) {
                int first = one;
                int second = other;
                boolean both = each.any(facts -> each.matches(first, facts) && each.matches(second, facts));
                assertThat(each.space().overlap(one, other).isPresent())
                        .as("rows %d and %d of %s", one, other, each.table())
                        .isEqualTo(both);
            }
        }
    }

    @Property(tries = 300)
    void aRowIsShadowedExactlyWhenRowsAboveMatchAllOfIt(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int rows) {
        Case each = Case.of(seed, rows);
        for (int row = 0; row < each.space().rows().size(); row++) {
            int at = row;
            boolean matches = each.any(facts -> each.matches(at, facts));
            boolean reached = each.any(facts -> each.matches(at, facts) && each.firstMatch(facts) == at);
            assertThat(each.space().isEmpty(row)).isEqualTo(!matches);
            assertThat(each.space().shadowed(row))
                    .as("row %d of %s", row, each.table())
                    .isEqualTo(matches && !reached ? Space.Verdict.YES : Space.Verdict.NO);
            if (matches && !reached) {
                List<Row> shadows = each.space().shadows(row);
                assertThat(each.any(facts -> each.matches(at, facts) && !each.anyMatches(shadows, facts)))
                        .isFalse();
            }
        }
    }

    @Property(tries = 300)
    void gapsAreExactlyTheFactsThatNoRowMatches(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int rows) {
        Case each = Case.of(seed, rows);
        Space.Gaps known = each.space().gaps(false, 50);
        Space.Gaps unknown = each.space().gaps(true, 50);
        assertThat(known.undecided() || unknown.undecided()).isFalse();
        boolean openKnown = each.any(facts -> each.isKnown(facts) && each.firstMatch(facts) < 0);
        boolean openUnknown = each.any(facts -> !each.isKnown(facts) && each.firstMatch(facts) < 0);
        assertThat(known.found().isEmpty()).as("%s", each.table()).isEqualTo(!openKnown);
        assertThat(unknown.found().isEmpty()).as("%s", each.table()).isEqualTo(!openUnknown);
        Stream.concat(known.found().stream(), unknown.found().stream())
                .forEach(gap -> assertThat(gap.words() + gap.example()).isNotBlank());
        each.forEach(facts -> {
            boolean inside = Stream.concat(known.found().stream(), unknown.found().stream())
                    .anyMatch(gap -> each.holds(gap, facts));
            if (inside) {
                assertThat(each.firstMatch(facts)).as("%s", each.table()).isNegative();
            } else if (!known.more() && !unknown.more()) {
                assertThat(each.firstMatch(facts)).as("%s", each.table()).isNotNegative();
            }
        });
    }
}
