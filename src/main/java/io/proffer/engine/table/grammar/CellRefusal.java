package io.proffer.engine.table.grammar;

/** Carries a fault out of the depth of the grammar; never leaves {@link CellGrammar}. */
final class CellRefusal extends RuntimeException {
    private final transient CellFault fault;

    CellRefusal(CellFault fault) {
        super(fault.code(), null, false, false);
        this.fault = fault;
    }

    CellRefusal(String code, String value, String problem, String remedy) {
        this(new CellFault(code, value, problem, remedy));
    }

    CellFault fault() {
        return fault;
    }
}
