package io.proffer.engine.rulebook.drl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.InitialFactImpl;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.ExistsNode;
import org.drools.core.reteoo.JoinNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.TerminalNode;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;

/**
 * Which facts can take part in a rule at all, and whether any rule can fire: one can when each fact it asks for is there, as
 * far as the conditions on one fact alone tell. It asks the very conditions of the network before a session is given the
 * facts, since to insert, fire and delete costs far more than to look. Safe for use by many threads.
 */
final class FactScreen {
    private static final int NO_ENTRANCE = -1;

    private final InternalKnowledgeBase rules;
    /** Where a fact has met all conditions on it alone, numbered. */
    private final Map<ObjectSource, Integer> entrances = new IdentityHashMap<>();

    private final Map<ObjectTypeNode, Gates> byNode = new IdentityHashMap<>();
    private final Map<Class<?>, List<Gates>> byType = new ConcurrentHashMap<>();
    /** For each rule the entrances that a fact has to stand in. */
    private final List<int[]> needs;

    FactScreen(InternalKnowledgeBase rules) {
        this.rules = rules;
        rules.getRete().getObjectTypeNodes().forEach(node -> byNode.put(node, gates(node, sinks(node))));
        this.needs = rules.getReteooBuilder().getTerminalNodes().values().stream()
                .flatMap(Arrays::stream)
                .map(this::needs)
                .toList();
    }

    /** What follows a node: an entrance to joins and rules, and further conditions. */
    private record Gates(int entrance, Gate[] further) {}

    private record Gate(AlphaNodeFieldConstraint condition, Gates behind) {}

    private Gates gates(ObjectSource source, ObjectSink[] sinks) {
        List<Gate> further = new ArrayList<>();
        boolean isEntrance = false;
        for (ObjectSink sink : sinks) {
            if (sink instanceof AlphaNode alpha) {
                further.add(new Gate(alpha.getConstraint(), gates(alpha, sinks(alpha))));
            } else {
                isEntrance = true;
            }
        }
        return new Gates(isEntrance ? entrance(source) : NO_ENTRANCE, further.toArray(Gate[]::new));
    }

    private int entrance(ObjectSource source) {
        entrances.put(source, entrances.size());
        return entrances.size() - 1;
    }

    private static ObjectSink[] sinks(ObjectSource source) {
        return source.getObjectSinkPropagator().getSinks();
    }

    /** What is joined, or has to exist; of anything else, such as the members of a list, nothing is known beforehand. */
    private int[] needs(TerminalNode rule) {
        List<Integer> needed = new ArrayList<>();
        LeftTupleSource node = rule.getLeftTupleSource();
        for (; !(node instanceof LeftInputAdapterNode); node = node.getLeftTupleSource()) {
            if (node instanceof JoinNode || node instanceof ExistsNode) {
                need(((BetaNode) node).getRightInput().getParent(), needed);
            }
        }
        need(((LeftInputAdapterNode) node).getParentObjectSource(), needed);
        return needed.stream().mapToInt(Integer::intValue).toArray();
    }

    private void need(Object source, List<Integer> needed) {
        boolean isAlwaysThere =
                source instanceof ObjectTypeNode type && type.getObjectType().isAssignableFrom(InitialFactImpl.class);
        if (entrances.containsKey(source) && !isAlwaysThere) {
            needed.add(entrances.get(source));
        }
    }

    /** Begins to look at the facts of one decision after another; for one thread at a time. */
    Look look(ValueResolver session) {
        return new Look(session);
    }

    /** A look at the facts of a decision. */
    final class Look {
        private final ValueResolver session;
        private final DefaultFactHandle shown = new DefaultFactHandle();
        private final boolean[] stoodIn = new boolean[entrances.size()];
        private boolean isUnsure;

        private Look(ValueResolver session) {
            this.session = session;
        }

        /**
         * True when the fact can take part in some rule. A condition that throws lets it through: the session meets it again
         * and says what went wrong.
         */
        boolean lets(Object fact) {
            List<Gates> ofType = byType.computeIfAbsent(fact.getClass(), FactScreen.this::gates);
            boolean isLet = false;
            shown.setObject(fact);
            try {
                for (int i = 0; i < ofType.size(); i++) {
                    isLet |= let(ofType.get(i));
                }
            } catch (RuntimeException | StackOverflowError | LinkageError thrown) {
                isUnsure = true;
                isLet = true;
            }
            shown.setObject(null);
            return isLet;
        }

        private boolean let(Gates gates) {
            boolean isLet = gates.entrance != NO_ENTRANCE;
            if (isLet) {
                stoodIn[gates.entrance] = true;
            }
            for (Gate gate : gates.further) {
                if (gate.condition.isAllowed(shown, session)) {
                    isLet |= let(gate.behind);
                }
            }
            return isLet;
        }

        /** True when some rule found every fact it asks for; forgets what was seen. */
        boolean ends() {
            boolean canFire = isUnsure;
            for (int i = 0; i < needs.size() && !canFire; i++) {
                canFire = isMet(needs.get(i));
            }
            Arrays.fill(stoodIn, false);
            isUnsure = false;
            return canFire;
        }

        private boolean isMet(int[] needed) {
            for (int entrance : needed) {
                if (!stoodIn[entrance]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** No gates at all when no rule reads the type. */
    private List<Gates> gates(Class<?> type) {
        return rules.getRete().getObjectTypeNodes().stream()
                .filter(node -> node.getObjectType().isAssignableFrom(type))
                .map(byNode::get)
                .toList();
    }
}
