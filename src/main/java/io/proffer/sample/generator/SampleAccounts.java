package io.proffer.sample.generator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.sample.generator.Feeds.Block;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Invented accounts of a plausible portfolio: the same seed, instant and number always give the same document. */
public final class SampleAccounts {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final String prefix;
    private final long seed;
    private final Instant asOf;

    /**
     * A portfolio.
     *
     * @param prefix what ids start with after {@code acct_}, such as {@code sample}
     * @param seed names the portfolio: another seed gives other accounts
     * @param asOf the instant at which the accounts are as fresh as their feeds deliver
     */
    public SampleAccounts(String prefix, long seed, Instant asOf) {
        this.prefix = prefix;
        this.seed = seed;
        this.asOf = asOf;
    }

    /** The documents of accounts 1 to {@code count}, one line of JSON each, made as they are read. */
    public Stream<String> lines(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(this::line);
    }

    private String line(int number) {
        try {
            return JSON.writeValueAsString(document(number));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Account " + number + " cannot be written as JSON.", e);
        }
    }

    /** The document of one account, counted from 1. */
    public ObjectNode document(int number) {
        Traits traits = new Traits(number, asOf.atZone(ZoneOffset.UTC).toLocalDate(), dice(number, "traits"));
        Feeds feeds = new Feeds(asOf, dice(number, "feeds"));
        ObjectNode document = JSON.createObjectNode();
        identity(document, traits);
        Relationship relationship = new Relationship(traits, dice(number, "relationship"), asOf);
        relationship.writeTo(document);
        SubscriptionBlock subscription = new SubscriptionBlock(traits, dice(number, "subscription"));
        subscription.writeTo(document, id("sub_", number), asOf);
        blocks(document, traits, feeds, subscription.concessionPct);
        new CommercialBlock(traits, dice(number, "trials")).trials(document.putArray("trials"));
        relationship.feedback(document.putObject("feedbackParticipation"));
        relationship.attributes(document);
        return document;
    }

    private void blocks(ObjectNode document, Traits traits, Feeds feeds, int concessionPct) {
        int number = traits.number;
        CareBlocks care = new CareBlocks(traits, dice(number, "care"));
        deliver(feeds, Block.USAGE, document, new UsageBlock(traits, dice(number, "usage"))::writeTo);
        deliver(feeds, Block.ENGAGEMENT, document, new EngagementBlock(traits, dice(number, "engagement"))::writeTo);
        deliver(feeds, Block.SUPPORT, document, care::support);
        deliver(feeds, Block.SENTIMENT, document, care::sentiment);
        deliver(feeds, Block.HEALTH, document, care::health);
        CommercialBlock commercial = new CommercialBlock(traits, dice(number, "commercial"));
        deliver(feeds, Block.COMMERCIAL, document, (to, at) -> commercial.writeTo(to, at, concessionPct));
    }

    private static void deliver(Feeds feeds, Block block, ObjectNode document, BiConsumer<ObjectNode, Instant> writer) {
        Instant at = feeds.of(block);
        if (at != null) {
            writer.accept(document, at);
        }
    }

    private void identity(ObjectNode document, Traits traits) {
        Market market = traits.market;
        document.put("id", id("acct_", traits.number));
        document.put("name", CompanyName.draw(market, traits.industry, dice(traits.number, "name")));
        document.putObject("externalRefs").put("crm", id("crm_", traits.number));
        document.put("segment", traits.size.name());
        document.put("industry", traits.industry.name());
        document.put("employeeCount", traits.employees);
        document.put("territory", market.territory);
        document.put("region", market.region);
        document.put("country", market.country);
        document.put("timeZone", market.timeZone);
        document.put("currency", market.currency);
        document.put("customerSince", traits.customerSince().toString());
    }

    private String id(String kind, int number) {
        return String.format(Locale.ROOT, "%s%s_%04d", kind, prefix, number);
    }

    private Dice dice(int number, String purpose) {
        return Dice.of(seed, number, purpose);
    }
}
