package io.proffer.ui.upgrades;

import io.proffer.http.access.Needs;
import io.proffer.identity.Permission;
import io.proffer.ui.FirstLook;
import io.proffer.ui.Formats;
import io.proffer.ui.Frame;
import io.proffer.ui.Section;
import io.proffer.ui.Visitor;
import io.proffer.workbook.out.Escapes;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Shows what became of propositions. */
@Path("/console/upgrades")
public class UpgradePages implements FirstLook {
    private static final List<String> HEAD =
            List.of("proposition", "account", "name", "offer", "state", "owner", "since", "due", "late");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final CSVFormat LINES =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

    private final Frame frame;
    private final UpgradeLook look;

    UpgradePages(Frame frame, UpgradeLook look) {
        this.frame = frame;
        this.look = look;
    }

    @GET
    @Needs(Permission.READ_ACCOUNTS)
    public Response list(@BeanParam UpgradeFilters filters, @BeanParam Visitor visitor) {
        UpgradeLook.Listed listed = look.list(filters);
        return Frame.page(new UpgradePage(
                frame.around(Section.UPGRADES, visitor),
                filters,
                false,
                List.of(),
                listed.upgrades(),
                listed.next(),
                Formats.PLAIN));
    }

    @GET
    @Path("/board")
    @Needs(Permission.READ_ACCOUNTS)
    public Response board(@BeanParam UpgradeFilters filters, @BeanParam Visitor visitor) {
        return Frame.page(new UpgradePage(
                frame.around(Section.UPGRADES, visitor),
                filters,
                true,
                look.board(filters),
                List.of(),
                null,
                Formats.PLAIN));
    }

    @Override
    public void look(Visitor visitor) {
        list(new UpgradeFilters(), visitor);
        board(new UpgradeFilters(), visitor);
    }

    @GET
    @Path("/export.csv")
    @Needs(Permission.READ_ACCOUNTS)
    public Response export(@BeanParam UpgradeFilters filters) {
        StreamingOutput lines = out -> write(filters, out);
        return Response.ok(lines, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"upgrades.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private void write(UpgradeFilters filters, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        // Without it spreadsheets take the file for one of an older encoding.
        text.write(BYTE_ORDER_MARK);
        CSVPrinter lines = new CSVPrinter(text, LINES);
        lines.printRecord(HEAD);
        look.all(filters, upgrade -> append(lines, upgrade));
        lines.flush();
    }

    /** No cell can become a formula in a spreadsheet. */
    private static void append(CSVPrinter lines, Upgrade upgrade) {
        try {
            lines.printRecord(Stream.of(
                            upgrade.id(),
                            upgrade.accountId(),
                            upgrade.account(),
                            upgrade.offerKey(),
                            upgrade.state().name(),
                            upgrade.owner(),
                            upgrade.since().toString(),
                            upgrade.due() == null ? "" : upgrade.due().toString(),
                            String.valueOf(upgrade.late()))
                    .map(cell -> Escapes.looksLikeFormula(cell) ? "'" + cell : cell)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
