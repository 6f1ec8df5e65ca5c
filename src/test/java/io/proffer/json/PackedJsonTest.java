package io.proffer.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.proffer.engine.account.Account;
import io.proffer.engine.portfolio.Member;
import io.proffer.engine.portfolio.Portfolio;
import io.proffer.rulesets.ShippedRulebook;
import io.proffer.sample.ShippedAccounts;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PackedJsonTest {

    @Property(tries = 200)
    void whatIsPackedComesBackByteForByte(@ForAll Map<String, String> value) {
        PackedJson packed = PackedJson.of(value);
        assertThat(packed.bytes()).isEqualTo(CanonicalJson.bytes(value));
        assertThat(PackedJson.kept(packed.packed()).text()).isEqualTo(CanonicalJson.text(value));
    }

    @Test
    void longTextThatDoesNotShrinkIsPackedToo() {
        byte[] noise = new byte[300_000];
        new Random(7).nextBytes(noise);
        Map<String, byte[]> value = Map.of("noise", noise);
        assertThat(PackedJson.of(value).bytes()).isEqualTo(CanonicalJson.bytes(value));
    }

    @Test
    void whatWasKeptAsTextIsRead() {
        String plain = "{\"id\":\"dec_1\",\"text\":\"5 → 6\"}";
        assertThat(PackedJson.plain(plain).text()).isEqualTo(plain);
    }

    @Test
    void whatVersionsBeforePackedWithZlibIsRead() {
        byte[] bytes = CanonicalJson.bytes(Map.of("answer", "of a decision ".repeat(10_000)));
        Deflater zlib = new Deflater(Deflater.BEST_SPEED);
        zlib.setInput(bytes);
        zlib.finish();
        byte[] packed = new byte[bytes.length];
        int length = zlib.deflate(packed);
        zlib.end();
        assertThat(PackedJson.kept(Arrays.copyOf(packed, length)).bytes()).isEqualTo(bytes);
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> PackedJson.kept(Arrays.copyOf(packed, length - 5)).bytes());
    }

    /** A decision that was packed years ago needs the dictionary of then. */
    @Test
    void theDictionaryIsWhatItWas() throws IOException {
        try (InputStream dictionary = PackedJson.class.getResourceAsStream("packing-1.dictionary")) {
            assertThat(CanonicalJson.fingerprint(dictionary.readAllBytes()))
                    .isEqualTo("sha256:2e02e142576754e7d148c28988148c5412aa267df9165a95d97d31cdadd96da8");
        }
    }

    @Test
    void aDecisionIsATenthAndLess() {
        Account account = ShippedAccounts.accounts().get(50);
        Member member = new Member(account, CanonicalJson.fingerprint(account));
        PackedJson decision = PackedJson.of(new Portfolio(ShippedRulebook.get()).decide(member, ShippedAccounts.AS_OF));
        assertThat(decision.packed()).hasSizeLessThan(decision.bytes().length / 10);
    }

    @Test
    void manyPackAtOnce() {
        List<Map<String, Integer>> values =
                IntStream.range(0, 5_000).mapToObj(i -> Map.of("number", i)).toList();
        assertThat(values.parallelStream()
                        .map(value ->
                                PackedJson.kept(PackedJson.of(value).packed()).text())
                        .toList())
                .isEqualTo(values.stream().map(CanonicalJson::text).toList());
    }

    @Test
    void whatIsDamagedIsNotReadAsSomethingElse() {
        byte[] packed = PackedJson.of(Map.of("answer", "of a decision")).packed();
        assertThatIllegalStateException()
                .isThrownBy(() -> PackedJson.kept(Arrays.copyOf(packed, packed.length - 5))
                        .bytes());
        packed[packed.length - 1] ^= 1;
        assertThatIllegalStateException()
                .isThrownBy(() -> PackedJson.kept(packed).bytes());
        assertThatIllegalStateException()
                .isThrownBy(() -> PackedJson.kept(new byte[] {'x', 'y'}).bytes());
        assertThatIllegalStateException()
                .isThrownBy(() -> PackedJson.kept(new byte[0]).bytes());
    }
}
