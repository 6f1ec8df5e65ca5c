package io.proffer.api.prices;

import io.proffer.engine.value.ValueCase;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A value case in the contract: what the engine says, and what the desk adds. */
@Schema(allOf = {ValueCase.class, PriceGround.class})
interface ValueCaseAnswer {}
