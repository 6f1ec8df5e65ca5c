package io.proffer.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
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
    void whatIsDamagedIsNotReadAsSomethingElse() {
        byte[] packed = PackedJson.of(Map.of("answer", "of a decision")).packed();
        assertThatIllegalStateException()
                .isThrownBy(() -> PackedJson.kept(Arrays.copyOf(packed, packed.length - 5))
                        .bytes());
        assertThatIllegalStateException()
                .isThrownBy(() -> PackedJson.kept(new byte[] {'x', 'y'}).bytes());
        assertThatIllegalStateException()
                .isThrownBy(() -> PackedJson.kept(new byte[0]).bytes());
    }
}
