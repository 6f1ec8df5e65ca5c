package io.proffer.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NdjsonLinesTest {

    @Test
    void blankLinesCountButAreSkipped() {
        assertThat(lines("a\n\n  \r\nb\r\n", 10)).containsExactly("1:a", "4:b\r");
    }

    @Test
    void theLastLineNeedsNoEnd() {
        assertThat(lines("a\nb", 10)).containsExactly("1:a", "2:b");
    }

    @Test
    void aLineOverTheLimitIsNamedAndTheNextIsRead() {
        assertThat(lines("short\n" + "x".repeat(200_000) + "\nshort", 100))
                .containsExactly("1:short", "2:>100", "3:short");
    }

    @Test
    void anEndlessLineIsNotKept() {
        InputStream endless = new InputStream() {
            private int left = 300_000_000;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                int given = Math.min(length, left);
                java.util.Arrays.fill(bytes, from, from + given, (byte) 'x');
                left -= given;
                return given == 0 ? -1 : given;
            }
        };
        assertThat(new NdjsonLines(endless, 1000).next()).isEqualTo(new NdjsonLines.TooLong(1, 1000));
    }

    @Test
    void anEmptyStreamHasNoLines() {
        assertThat(lines("", 10)).isEmpty();
    }

    private static List<String> lines(String text, int longest) {
        List<String> lines = new ArrayList<>();
        new NdjsonLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest)
                .forEachRemaining(line -> lines.add(
                        line instanceof NdjsonLines.Text kept
                                ? kept.number() + ":" + new String(kept.bytes(), StandardCharsets.UTF_8)
                                : line.number() + ":>" + ((NdjsonLines.TooLong) line).limit()));
        return lines;
    }
}
