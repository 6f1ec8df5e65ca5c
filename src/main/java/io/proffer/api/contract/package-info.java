/**
 * What does the contract say of documents?
 *
 * <p>In: what the build found in the code. Out: the OpenAPI document whose schemas name what is sent, and nothing else, and
 * which says of every address how it refuses. It reads no rules.
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
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

import org.jspecify.annotations.NullMarked;
