package io.proffer.api.prices;

import io.proffer.engine.pricing.Quote;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A quote in the contract: what the engine says, and what the desk adds. */
@Schema(allOf = {Quote.class, PriceGround.class})
interface QuoteAnswer {}
