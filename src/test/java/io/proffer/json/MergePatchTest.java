package io.proffer.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {

    /** The examples of RFC 7396, appendix A. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a":"b"}         | {"a":"c"}             | {"a":"c"}
            {"a":"b"}         | {"b":"c"}             | {"a":"b","b":"c"}
            {"a":"b"}         | {"a":null}            | {}
            {"a":"b","b":"c"} | {"a":null}            | {"b":"c"}
            {"a":["b"]}       | {"a":"c"}             | {"a":"c"}
            {"a":"c"}         | {"a":["b"]}           | {"a":["b"]}
            {"a":{"b":"c"}}   | {"a":{"b":"d","c":null}} | {"a":{"b":"d"}}
            {"a":[{"b":"c"}]} | {"a":[1]}             | {"a":[1]}
            ["a","b"]         | ["c","d"]             | ["c","d"]
            {"a":"b"}         | ["c"]                 | ["c"]
            {"a":"foo"}       | null                  | null
            {"e":null}        | {"a":1}               | {"e":null,"a":1}
            [1,2]             | {"a":"b","c":null}    | {"a":"b"}
            {}                | {"a":{"bb":{"ccc":null}}} | {"a":{"bb":{}}}
            """)
    void aPatchIsAppliedAsTheStandardSays(String target, String patch, String result) {
        assertThat(MergePatch.apply(tree(target), tree(patch))).isEqualTo(tree(result));
    }

    @Test
    void aPatchMentionsWhatItNamesOrReplaces() {
        JsonNode patch = tree("{\"a\":{\"b\":1},\"c\":[1],\"d\":null}");
        assertThat(MergePatch.mentions(patch, "/a/b")).isTrue();
        assertThat(MergePatch.mentions(patch, "/a/x")).isFalse();
        assertThat(MergePatch.mentions(patch, "/c/7/x")).isTrue();
        assertThat(MergePatch.mentions(patch, "/d/x")).isTrue();
        assertThat(MergePatch.mentions(patch, "/e")).isFalse();
    }

    private static JsonNode tree(String text) {
        return ((JsonText.Tree) JsonText.read(text.getBytes(StandardCharsets.UTF_8))).node();
    }
}
