package io.proffer.ui.operations;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.audit.AuditEntry;
import io.proffer.ui.Formats;
import io.proffer.ui.Shell;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who did what. */
@CheckedTemplate(basePath = "ui/operations", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AuditPage(
        Shell shell,
        List<Line> lines,
        @Nullable Long next,
        List<String> kinds,
        AuditFilter filter,
        VerificationView verification)
        implements TemplateInstance {

    /** An entry in a row. */
    record Line(long sequence, String at, String actor, String action, String subject, String account, String details) {
        private static final int LONGEST = 400;

        static Line of(AuditEntry entry) {
            String details = entry.details() == null ? "erased" : words(entry.details());
            return new Line(
                    entry.sequence(),
                    Formats.PLAIN.moment(entry.at()),
                    entry.actor(),
                    entry.action(),
                    entry.subject().id(),
                    entry.subject().accountId() == null ? "" : entry.subject().accountId(),
                    details.length() > LONGEST ? details.substring(0, LONGEST) + " …" : details);
        }

        /** Name and value of each particular; of a fingerprint its beginning. */
        private static String words(JsonNode details) {
            if (!details.isObject()) {
                return details.asText();
            }
            return details.properties().stream()
                    .map(each -> each.getKey() + " "
                            + each.getValue()
                                    .toString()
                                    .replace("\"", "")
                                    .replaceAll("(sha256:[0-9a-f]{8})[0-9a-f]+", "$1…"))
                    .collect(Collectors.joining(" · "));
        }
    }
}
