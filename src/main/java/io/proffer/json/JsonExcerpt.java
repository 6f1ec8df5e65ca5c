package io.proffer.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Canonical JSON with some members left out, copied from the whole byte by byte: nothing is decoded or written anew, so what
 * stays is what it was.
 */
public final class JsonExcerpt {
    private final byte[] list;
    private final byte[][] leftOut;

    private JsonExcerpt(byte[] list, byte[][] leftOut) {
        this.list = list;
        this.leftOut = leftOut;
    }

    /**
     * Objects without certain members of the objects in one of their lists.
     *
     * @param list key of a member of the object that is a list of objects; it need not be there
     * @param members keys left out of each of these
     */
    public static JsonExcerpt without(String list, String... members) {
        return new JsonExcerpt(
                key(list), Arrays.stream(members).map(JsonExcerpt::key).toArray(byte[][]::new));
    }

    /** As it stands in canonical JSON, where nothing is between a key and its colon. */
    private static byte[] key(String name) {
        return (CanonicalJson.text(name) + ":").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The excerpt of an object.
     *
     * @param json an object as {@link CanonicalJson} writes it
     */
    public byte[] of(byte[] json) {
        Copy copy = new Copy(json);
        copy.object(at -> {
            if (copy.isAt(list)) {
                copy.copyTo(at + list.length);
                copy.list(leftOut);
            } else {
                copy.copyTo(copy.endOfMember(at));
            }
            return true;
        });
        return Arrays.copyOf(copy.excerpt, copy.written);
    }

    /** Takes or leaves the member that begins here; true when it was taken. */
    private interface Member {
        boolean at(int begin);
    }

    /** A copy while it is made. */
    private static final class Copy {
        private final byte[] json;
        private final byte[] excerpt;
        private int read;
        private int written;

        Copy(byte[] json) {
            this.json = json;
            this.excerpt = new byte[json.length];
        }

        private void list(byte[][] leftOut) {
            copyTo(read + 1);
            while (json[read] != ']') {
                if (json[read] == ',') {
                    copyTo(read + 1);
                }
                object(begin -> {
                    for (byte[] key : leftOut) {
                        if (isAt(key)) {
                            read = endOfMember(begin);
                            return false;
                        }
                    }
                    copyTo(endOfMember(begin));
                    return true;
                });
            }
            copyTo(read + 1);
        }

        private void object(Member member) {
            copyTo(read + 1);
            boolean isFirst = true;
            while (json[read] != '}') {
                if (json[read] == ',') {
                    read++;
                }
                int before = written;
                if (!isFirst) {
                    excerpt[written++] = ',';
                }
                if (member.at(read)) {
                    isFirst = false;
                } else {
                    written = before;
                }
            }
            copyTo(read + 1);
        }

        private boolean isAt(byte[] key) {
            return read + key.length <= json.length && Arrays.equals(json, read, read + key.length, key, 0, key.length);
        }

        private void copyTo(int end) {
            System.arraycopy(json, read, excerpt, written, end - read);
            written += end - read;
            read = end;
        }

        private int endOfMember(int begin) {
            return endOfValue(endOfText(begin) + 1);
        }

        /** Behind the value that begins here. */
        private int endOfValue(int begin) {
            return switch (json[begin]) {
                case '"' -> endOfText(begin);
                case '{', '[' -> endOfNested(begin);
                default -> endOfWord(begin);
            };
        }

        private int endOfNested(int begin) {
            int at = begin;
            int depth = 0;
            do {
                byte letter = json[at];
                if (letter == '"') {
                    at = endOfText(at);
                } else {
                    depth += letter == '{' || letter == '[' ? 1 : 0;
                    depth -= letter == '}' || letter == ']' ? 1 : 0;
                    at++;
                }
            } while (depth > 0);
            return at;
        }

        private int endOfWord(int begin) {
            int at = begin;
            while (json[at] != ',' && json[at] != '}' && json[at] != ']') {
                at++;
            }
            return at;
        }

        /** Behind the text that begins here with a quotation mark. */
        private int endOfText(int begin) {
            int at = begin + 1;
            while (json[at] != '"') {
                at += json[at] == '\\' ? 2 : 1;
            }
            return at + 1;
        }
    }
}
