package io.proffer.api.accounts;

import io.proffer.engine.account.Commercial;
import io.proffer.engine.account.Engagement;
import io.proffer.engine.account.Health;
import io.proffer.engine.account.Sentiment;
import io.proffer.engine.account.Support;
import io.proffer.engine.account.Usage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A block of facts in the contract: the one its address names. */
@Schema(anyOf = {Usage.class, Engagement.class, Support.class, Sentiment.class, Health.class, Commercial.class})
interface FactBlock {}
