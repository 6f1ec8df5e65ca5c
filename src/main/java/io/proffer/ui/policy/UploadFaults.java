package io.proffer.ui.policy;

import io.proffer.governance.draft.DraftAnswer;
import io.proffer.rulesets.FileFault;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** Everything that is wrong with workbooks that were sent; nothing of them was stored. */
@CheckedTemplate(basePath = "ui/policy", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record UploadFaults(List<Line> faults, int total) implements TemplateInstance {

    /** A fault in a row. */
    record Line(String file, String place, String value, String code, String message) {
        static Line of(FileFault fault) {
            String place = fault.ref().isEmpty() ? fault.sheet() : fault.sheet() + "!" + fault.ref();
            return new Line(
                    fault.file(), place, fault.value() == null ? "" : fault.value(), fault.code(), fault.message());
        }
    }

    static UploadFaults of(DraftAnswer.Faulty faulty) {
        return new UploadFaults(faulty.faults().stream().map(Line::of).toList(), faulty.faultCount());
    }
}
