package io.proffer.http.problem;

/** Says in our words what the framework refused. */
final class FrameworkRefusals {
    private FrameworkRefusals() {}

    static RequestRefused of(int status, String path) {
        return switch (status) {
            case 404 ->
                new RequestRefused(
                        ProblemKind.NOT_FOUND,
                        "There is nothing at " + path + ". The addresses are listed at /q/openapi.");
            case 405 ->
                new RequestRefused(ProblemKind.METHOD_NOT_ALLOWED, "It takes other methods; /q/openapi names them.");
            case 406 -> new RequestRefused(ProblemKind.NOT_ACCEPTABLE, "Accept application/json.");
            case 413 -> new RequestRefused(ProblemKind.BODY_TOO_LARGE, "Send less at once.");
            case 415 ->
                new RequestRefused(
                        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                        "Send the Content-Type that /q/openapi names for this address, mostly application/json.");
            default ->
                status >= 500
                        ? new RequestRefused(
                                ProblemKind.INTERNAL_ERROR, "The service failed with status " + status + ".")
                        : new RequestRefused(
                                ProblemKind.REQUEST_REFUSED,
                                "The request was refused with status " + status
                                        + ". Compare its headers and parameters with what /q/openapi says of this address.");
        };
    }
}
