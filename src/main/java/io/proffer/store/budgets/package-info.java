/**
 * The store of budgets: where are ledgers, levels and alerts kept?
 *
 * <p>In: what the ports {@link io.proffer.budgets.BudgetLedger} and {@link io.proffer.budgets.BudgetRecords} take. Out: the
 * same, never an entity. It reads no rules.
 */
@NullMarked
package io.proffer.store.budgets;

import org.jspecify.annotations.NullMarked;
