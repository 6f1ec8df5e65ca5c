package io.proffer.engine.rulebook.drl;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;

/**
 * Which facts can take part in a rule at all: those that meet the conditions some rule puts on one fact alone. It asks
 * the very conditions of the network before a session is given the fact, since to insert and delete one costs far more
 * than to look at it. Safe for use by many threads.
 */
final class FactScreen {
    private static final Gates OPEN = new Gates(true, new Gate[0]);

    private final InternalKnowledgeBase rules;
    private final Map<Class<?>, Gates> byType = new ConcurrentHashMap<>();

    FactScreen(InternalKnowledgeBase rules) {
        this.rules = rules;
    }

    /** What follows a node: joins, which take every fact, or further conditions. */
    private record Gates(boolean open, Gate[] further) {
        boolean let(DefaultFactHandle fact, ValueResolver session) {
            if (open) {
                return true;
            }
            for (Gate gate : further) {
                if (gate.condition.isAllowed(fact, session) && gate.behind.let(fact, session)) {
                    return true;
                }
            }
            return false;
        }
    }

    private record Gate(AlphaNodeFieldConstraint condition, Gates behind) {}

    /**
     * True when a rule may be concerned. A condition that throws lets the fact through: the session meets it again and
     * says what went wrong.
     *
     * @param holder a handle to show the fact with, of one thread
     */
    boolean lets(Object fact, DefaultFactHandle holder, ValueResolver session) {
        Gates gates = byType.computeIfAbsent(fact.getClass(), this::gates);
        if (gates.open || gates.further.length == 0) {
            return gates.open;
        }
        holder.setObject(fact);
        try {
            return gates.let(holder, session);
        } catch (RuntimeException | StackOverflowError | LinkageError thrown) {
            return true;
        }
    }

    /** No gates at all when no rule reads the type. */
    private Gates gates(Class<?> type) {
        return gates(rules.getRete().getObjectTypeNodes().stream()
                .filter(node -> node.getObjectType().isAssignableFrom(type))
                .map(ObjectTypeNode::getObjectSinkPropagator)
                .flatMap(sinks -> Arrays.stream(sinks.getSinks()))
                .toList());
    }

    private static Gates gates(List<ObjectSink> sinks) {
        return sinks.stream().allMatch(AlphaNode.class::isInstance)
                ? new Gates(false, sinks.stream().map(FactScreen::gate).toArray(Gate[]::new))
                : OPEN;
    }

    private static Gate gate(ObjectSink sink) {
        AlphaNode node = (AlphaNode) sink;
        return new Gate(
                node.getConstraint(),
                gates(List.of(node.getObjectSinkPropagator().getSinks())));
    }
}
