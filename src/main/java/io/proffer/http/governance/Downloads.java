package io.proffer.http.governance;

import io.proffer.governance.kept.Rulesets;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Files to download. */
public final class Downloads {
    /** Excel workbooks. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** Archives. */
    public static final String ZIP = "application/zip";
    /** Tables as text. */
    public static final String CSV = "text/csv";

    private Downloads() {}

    /** One file as it is, several as an archive of a name. */
    public static Response of(List<Rulesets.Named> files, String archive) {
        return files.size() == 1 ? of(files.get(0)) : download(Rulesets.zip(files), ZIP, archive);
    }

    /** A file as it is. */
    public static Response of(Rulesets.Named file) {
        return download(file.content(), file.name().endsWith(".csv") ? CSV : XLSX, file.name());
    }

    private static Response download(byte[] content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name.replace("\"", "") + "\"")
                .build();
    }
}
