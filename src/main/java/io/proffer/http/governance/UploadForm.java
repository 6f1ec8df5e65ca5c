package io.proffer.http.governance;

import io.proffer.governance.draft.Upload;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.json.Problem;
import io.proffer.rulesets.RulesetFiles.NamedFile;
import io.proffer.workbook.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Workbooks as a form sends them. */
public final class UploadForm {
    private static final int MOST_FILES = 40;
    private static final int LONGEST = 1000;
    private static final String FILE = "file";

    /** Workbooks and CSV files. */
    @RestForm(FILE)
    @Nullable
    List<FileUpload> files;

    /** The same, and whatever else was sent as a file. */
    @RestForm(FileUpload.ALL)
    @Nullable
    List<FileUpload> parts;

    /** What the rest comes from: an id, active or files. */
    @RestForm
    @Nullable
    String base;

    /** Where the files are kept under version control. */
    @RestForm
    @Nullable
    String sourceRef;

    /** What the author says about it. */
    @RestForm
    @Nullable
    String comment;

    /**
     * What was sent, which is a file at least, or what the rest comes from.
     *
     * @throws RequestRefused when there is neither, and as {@link #upload()}
     */
    public Upload something() {
        Upload upload = upload();
        if (upload.files().isEmpty() && upload.base() == null) {
            throw RequestRefused.faulty(List.of(new Problem(
                    "/" + FILE,
                    "REQUIRED",
                    "Send workbooks or CSV files, each as a part named file with its file name.")));
        }
        return upload;
    }

    /**
     * What was sent.
     *
     * @throws RequestRefused when a file has another name, there are too many, or a text is too long
     */
    public Upload upload() {
        refuseOtherParts();
        List<FileUpload> sent = files == null ? List.of() : files;
        if (sent.size() > MOST_FILES) {
            throw RequestRefused.faulty(
                    List.of(new Problem("/file", "TOO_MANY", sent.size() + " files; at most " + MOST_FILES + ".")));
        }
        Set<String> names = new HashSet<>();
        List<NamedFile> read = new ArrayList<>();
        for (FileUpload file : sent) {
            byte[] content = bytes(file);
            read.add(new NamedFile(Upload.distinctName(file.fileName(), content, names), content, file.size()));
        }
        return new Upload(read, text("base", base), text("sourceRef", sourceRef), text("comment", comment));
    }

    /** The names of what was sent, as the sender knows them. */
    public List<String> names() {
        return (files == null ? List.<FileUpload>of() : files)
                .stream().map(FileUpload::fileName).toList();
    }

    /** A file that nobody reads would be checked as free of faults. */
    private void refuseOtherParts() {
        List<Problem> others = (parts == null ? List.<FileUpload>of() : parts)
                .stream()
                        .map(FileUpload::name)
                        .filter(name -> !name.equals(FILE))
                        .distinct()
                        .map(name -> new Problem(
                                "/" + name, "UNKNOWN_FIELD", "Send each workbook as a part named file.", List.of(FILE)))
                        .toList();
        if (!others.isEmpty()) {
            throw RequestRefused.faulty(others);
        }
    }

    /** Its bytes; of a file above the limit, as many as show that it is. */
    private static byte[] bytes(FileUpload file) {
        try (InputStream in = Files.newInputStream(file.filePath())) {
            return in.readNBytes(Limits.FILE_BYTES + 1);
        } catch (IOException e) {
            throw new RequestRefused(ProblemKind.MALFORMED_REQUEST, "A file of the form could not be read.");
        }
    }

    private static @Nullable String text(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        boolean printable = value.codePoints().noneMatch(point -> Character.isISOControl(point) && point != '\n');
        if (value.length() > LONGEST || !printable) {
            throw RequestRefused.faulty(List.of(new Problem(
                    "/" + name, "BAD_FORM", "A text of at most " + LONGEST + " characters, none of them a control.")));
        }
        return value.strip();
    }
}
