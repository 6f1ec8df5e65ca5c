package io.proffer.architecture.violations.store;

import io.proffer.architecture.violations.lint.CellReader;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Breaks: JAX-RS stays in api and ui. */
public record HttpAwareRows(Response answer, List<CellReader> readers) {

    static CellReader first(HttpAwareRows rows) {
        return rows.readers().get(0);
    }
}
