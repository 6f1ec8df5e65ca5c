package io.proffer.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RedatingTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant FROM = ShippedAccounts.AS_OF;

    @Test
    void instantsMoveByTheDifferenceAndDatesByItsDays() throws Exception {
        ObjectNode moved = shift("{'asOf':'2026-03-02T06:00:00Z','termEndOn':'2026-09-18'}", "2027-01-05T10:30:00Z");

        assertThat(moved.get("asOf").textValue()).isEqualTo("2027-01-05T07:30:00Z");
        assertThat(moved.get("termEndOn").textValue()).isEqualTo("2027-07-24");
    }

    @Test
    void datesInListsAndCustomAttributesMoveToo() throws Exception {
        ObjectNode moved = shift(
                "{'trials':[{'endedOn':'2026-02-01'}],'attributes':{'goLive':'2026-03-09'}}", "2026-03-03T09:00:00Z");

        assertThat(moved.at("/trials/0/endedOn").textValue()).isEqualTo("2026-02-02");
        assertThat(moved.at("/attributes/goLive").textValue()).isEqualTo("2026-03-10");
    }

    @Test
    void otherTextsNumbersAndNullsStay() throws Exception {
        String document = "{'name':'Class of 2026-03-02','npsScore':9,'csat90d':4.60,'csmId':null,'open':true}";

        assertThat(shift(document, "2030-03-02T09:00:00Z")).isEqualTo(read(document));
    }

    @Test
    void keysAndTextsAroundQuotesStay() throws Exception {
        String document = "{'2026-03-02':'a \\'2026-03-02\\' b','x':'\\\\','y':'2026-03-02'}";

        assertThat(shift(document, "2026-03-03T09:00:00Z"))
                .isEqualTo(read(document.replace("'y':'2026-03-02'", "'y':'2026-03-03'")));
    }

    @Test
    void fractionsOfAnInstantStay() throws Exception {
        assertThat(shift("{'at':'2026-03-02T08:59:59.125Z','no':'2026-03-02T08:59:59.Z'}", "2026-03-02T09:00:01Z"))
                .isEqualTo(read("{'at':'2026-03-02T09:00:00.125Z','no':'2026-03-02T08:59:59.Z'}"));
    }

    @Test
    void fractionsOfASecondAreDroppedSoThatNoBlockComesFromTheFuture() throws Exception {
        ObjectNode moved = shift("{'asOf':'2026-03-02T09:00:00Z'}", "2026-03-02T09:00:01.999Z");

        assertThat(moved.get("asOf").textValue()).isEqualTo("2026-03-02T09:00:01Z");
    }

    @Test
    void datesFollowTheCalendarOfTheAccount() throws Exception {
        String lateEvening = "2026-03-05T23:30:00Z";

        assertThat(shift("{'timeZone':'Europe/Berlin','termEndOn':'2026-03-02'}", lateEvening)
                        .get("termEndOn")
                        .textValue())
                .isEqualTo("2026-03-06");
        assertThat(shift("{'timeZone':'America/Chicago','termEndOn':'2026-03-02'}", lateEvening)
                        .get("termEndOn")
                        .textValue())
                .isEqualTo("2026-03-05");
    }

    @Property(tries = 200)
    void agesAndDaysToRenewalStayAsTheyWereGenerated(@ForAll @LongRange(min = -400_000_000, max = 900_000_000) long by)
            throws Exception {
        Instant to = FROM.plusSeconds(by);
        String text = ShippedAccounts.lines().get(1);
        String there = Redating.shift(text, FROM, to);
        ObjectNode document = read(text);
        ObjectNode moved = read(there);

        assertThat(age(moved, to)).isEqualTo(age(document, FROM));
        assertThat(daysToRenewal(moved, to)).isEqualTo(daysToRenewal(document, FROM));
        assertThat(Redating.shift(there, to, FROM)).isEqualTo(text);
        assertThat(Redating.between(text, there)).hasValue(Duration.ofSeconds(by));
    }

    private static Duration age(JsonNode document, Instant asOf) {
        return Duration.between(
                Instant.parse(document.at("/engagement/lastLoginAt").textValue()), asOf);
    }

    private static long daysToRenewal(JsonNode document, Instant asOf) {
        ZoneId zone = ZoneId.of(document.get("timeZone").textValue());
        LocalDate end = LocalDate.parse(document.at("/subscription/termEndOn").textValue());
        return ChronoUnit.DAYS.between(asOf.atZone(zone).toLocalDate(), end);
    }

    private static ObjectNode shift(String document, String to) throws Exception {
        return read(Redating.shift(document.replace('\'', '"'), FROM, Instant.parse(to)));
    }

    private static ObjectNode read(String document) throws Exception {
        return (ObjectNode) JSON.readTree(document.replace('\'', '"'));
    }
}
