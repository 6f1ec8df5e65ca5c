/**
 * What both HTTP doors say and take of rulesets: workbooks in a form, files to download, refusals in words.
 *
 * <p>In: forms, and answers of {@code governance}. Out: uploads, attachments, problems. It reads no rules.
 */
@NullMarked
package io.proffer.http.governance;

import org.jspecify.annotations.NullMarked;
