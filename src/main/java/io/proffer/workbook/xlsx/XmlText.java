package io.proffer.workbook.xlsx;

import java.util.Arrays;

/** A growing run of characters, emptied and filled over and over; whoever fills it sees to its length. */
final class XmlText implements CharSequence {
    private char[] chars = new char[64];
    private int length;

    void clear() {
        length = 0;
    }

    /** Appends the characters of an array from a first one to before an end. */
    void append(char[] source, int first, int end) {
        int count = end - first;
        ensure(count);
        System.arraycopy(source, first, chars, length, count);
        length += count;
    }

    void append(char character) {
        ensure(1);
        chars[length++] = character;
    }

    void appendCodePoint(int character) {
        ensure(2);
        length += Character.toChars(character, chars, length);
    }

    /** Appends the beginning of another run. */
    void append(XmlText other, int most) {
        append(other.chars, 0, Math.min(most, other.length));
    }

    private void ensure(int more) {
        if (chars.length - length < more) {
            chars = Arrays.copyOf(chars, Math.max(chars.length * 2, length + more));
        }
    }

    /** Drops the last characters, none when the count is negative. */
    void drop(int count) {
        length -= Math.max(0, count);
    }

    /** The characters from one place to before another. */
    String text(int first, int end) {
        return new String(chars, first, end - first);
    }

    /** The name that the characters from one place on make. */
    XmlName name(XmlNames names, int first, int hash) {
        return names.of(chars, first, length, hash);
    }

    /** Takes the place of what was here by a piece of another run. */
    void set(XmlText other, int first, int end) {
        length = 0;
        append(other.chars, first, end);
    }

    @Override
    public boolean isEmpty() {
        return length == 0;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return chars[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text(start, end);
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
