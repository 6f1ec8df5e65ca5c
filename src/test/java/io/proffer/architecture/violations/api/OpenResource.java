package io.proffer.architecture.violations.api;

import jakarta.ws.rs.GET;

/** Breaks: every resource method says which permission it needs. */
final class OpenResource {

    @GET
    public String answer() {
        return "for anybody";
    }
}
