package io.proffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.audit.AuditAct;
import io.proffer.audit.AuditAction;
import io.proffer.audit.AuditEntry;
import io.proffer.audit.AuditHead;
import io.proffer.audit.AuditSubject;
import io.proffer.json.CanonicalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditVerbTest {
    private static final Path SCHEMA = Path.of("src/main/resources/db/migration/V7__audit.sql");

    @TempDir
    private Path folder = Path.of("");

    private RecordedTerminal terminal;
    private final List<AuditEntry> chain = chain();

    @BeforeEach
    void aTerminal() {
        terminal = new RecordedTerminal(folder);
    }

    @Test
    void anExportThatNobodyTouchedEndsWithZero() throws IOException {
        assertThat(verify("--file", export(lines()))).isZero();
        assertThat(terminal.out())
                .contains("Intact: 3 entries")
                .contains(chain.get(2).hash());
    }

    @Test
    void aChangedExportEndsWithOneAndNamesTheEntry() throws IOException {
        String changed = lines().replace("because 2", "because 9");
        assertThat(verify("--file", export(changed), "--format", "json")).isEqualTo(1);
        assertThat(terminal.out()).contains("\"intact\":false,\"sequence\":2,");
    }

    @Test
    void whatIsNoExportIsWrongUsage() throws IOException {
        assertThat(verify("--file", export(lines() + "{\"sequence\":4}\n"))).isEqualTo(2);
        assertThat(terminal.err()).contains("Line 4 is no entry");
        assertThat(verify("--file", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(verify("--data-dir", folder.toString())).isEqualTo(2);
        assertThat(terminal.err()).contains("There is no store in");
    }

    @Test
    void anEmptyExportIsNothingToCheck() throws IOException {
        assertThat(verify("--file", export(""))).isEqualTo(2);
        assertThat(terminal.err()).contains("holds no entry");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void aDataFolderIsCheckedToItsNotedEnd() throws Exception {
        try (Connection store = store()) {
            keep(store);
        }
        assertThat(verify("--data-dir", folder.toString())).isZero();
        assertThat(terminal.out()).contains("Intact: 3 entries");
        try (Connection store = store();
                Statement statement = store.createStatement()) {
            statement.execute("delete from audit_entry where sequence = 3");
        }
        assertThat(verify("--data-dir", folder.toString())).isEqualTo(1);
        assertThat(terminal.out()).contains("Broken at entry 3: The entry is missing");
    }

    @Test
    void aStoreWithoutTheTableSaysSo() throws Exception {
        store().close();
        assertThat(verify("--data-dir", folder.toString())).isEqualTo(2);
        assertThat(terminal.err()).contains("has no audit log yet");
    }

    private int verify(String... options) {
        List<String> arguments = new ArrayList<>(List.of("audit", "verify"));
        arguments.addAll(List.of(options));
        return terminal.run(arguments.toArray(String[]::new));
    }

    private Connection store() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + folder + "/proffer");
    }

    private void keep(Connection store) throws SQLException, IOException {
        try (Statement schema = store.createStatement()) {
            schema.execute(Files.readString(SCHEMA));
            AuditHead head = chain.get(2).head();
            schema.execute(
                    "update audit_end set last_sequence = " + head.sequence() + ", last_hash = '" + head.hash() + "'");
        }
        String insert = "insert into audit_entry values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement row = store.prepareStatement(insert)) {
            for (AuditEntry entry : chain) {
                Object[] values = {
                    entry.sequence(), entry.at().atOffset(ZoneOffset.UTC), entry.actor(), entry.action(),
                    entry.subject().kind(), entry.subject().id(),
                            entry.subject().accountId(), entry.detailsHash(),
                    entry.prev(), entry.hash(), CanonicalJson.text(entry.details())
                };
                for (int i = 0; i < values.length; i++) {
                    row.setObject(i + 1, values[i]);
                }
                row.execute();
            }
        }
    }

    private String lines() {
        return chain.stream().map(CanonicalJson::text).collect(Collectors.joining("\n", "", "\n"));
    }

    private String export(String lines) throws IOException {
        Path file = folder.resolve("audit.ndjson");
        Files.writeString(file, lines);
        return file.toString();
    }

    private static List<AuditEntry> chain() {
        List<AuditEntry> chain = new ArrayList<>();
        AuditHead head = AuditHead.BEGINNING;
        for (int i = 1; i <= 3; i++) {
            AuditSubject subject = new AuditSubject(AuditSubject.Kind.OVERRIDE, "ovr_" + i, "acct_1");
            AuditAct act = new AuditAct(
                    Instant.parse("2026-03-02T09:00:00Z"),
                    "csm_07",
                    AuditAction.OVERRIDE_CREATED,
                    subject,
                    "{\"reason\":\"because " + i + "\"}");
            chain.add(AuditEntry.following(head, act));
            head = chain.get(i - 1).head();
        }
        return chain;
    }
}
