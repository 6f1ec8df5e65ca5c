/**
 * The address of playbooks: how does a team read the policy as instructions?
 *
 * <p>In: a scope. Out: Markdown or HTML. It reads the ruleset that rules.
 */
@NullMarked
package io.proffer.api.playbooks;

import org.jspecify.annotations.NullMarked;
