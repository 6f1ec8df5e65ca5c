/**
 * What does the contract say of documents?
 *
 * <p>In: what the build found in the code. Out: the OpenAPI document whose schemas name what is sent, and nothing else, and
 * which says of every address what it is called, what it takes, answers and how it refuses. It reads no rules.
 */
@NullMarked
@OpenAPIDefinition(
        info = @Info(title = "Proffer", version = "v1"),
        security = {@SecurityRequirement(name = "bearer"), @SecurityRequirement(name = "apiKey")},
        components =
                @Components(
                        securitySchemes = {
                            @SecurityScheme(
                                    securitySchemeName = "bearer",
                                    type = SecuritySchemeType.HTTP,
                                    scheme = "bearer",
                                    bearerFormat = "JWT",
                                    description = "A token of the issuer that the service is configured with"),
                            @SecurityScheme(
                                    securitySchemeName = "apiKey",
                                    type = SecuritySchemeType.APIKEY,
                                    in = SecuritySchemeIn.HEADER,
                                    apiKeyName = "X-API-Key",
                                    description = "A key of POST /api/v1/api-keys or of the configuration")
                        },
                        headers = {
                            @Header(
                                    name = Answers.ETAG,
                                    description = "The version of the document, for If-Match",
                                    schema = @Schema(type = SchemaType.STRING)),
                            @Header(
                                    name = Answers.LOCATION,
                                    description = "Where the document is read; of a decision that is kept",
                                    schema = @Schema(type = SchemaType.STRING, format = "uri")),
                            @Header(
                                    name = Answers.LINK,
                                    description =
                                            "The address of the next page, with rel=\"next\"; the last one has none",
                                    schema = @Schema(type = SchemaType.STRING)),
                            @Header(
                                    name = Answers.REPLAYED,
                                    description = "true when the same was asked before under the same key",
                                    schema = @Schema(type = SchemaType.BOOLEAN))
                        },
                        responses =
                                @APIResponse(
                                        name = ProblemsInContract.PROBLEM,
                                        description = "What is wrong, where, and what to do",
                                        content =
                                                @Content(
                                                        mediaType = ProblemDocument.MEDIA_TYPE,
                                                        schema = @Schema(implementation = ProblemDocument.class)))))
package io.proffer.api.contract;

import io.proffer.http.problem.ProblemDocument;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

import org.jspecify.annotations.NullMarked;
