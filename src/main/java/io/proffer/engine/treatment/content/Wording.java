package io.proffer.engine.treatment.content;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text with figures in it, taken apart once: words and slots by turns. */
public final class Wording {
    private final String[] words;
    private final Slot[] slots;

    private Wording(String[] words, Slot[] slots) {
        this.words = words;
        this.slots = slots;
    }

    /**
     * Takes a text apart.
     *
     * @throws IllegalArgumentException when it names a figure that does not exist, which no loaded rulebook does
     */
    public static Wording of(String text) {
        List<String> words = new ArrayList<>();
        List<Slot> slots = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            String name = close < 0 ? text.substring(open) : text.substring(open + 1, close);
            words.add(text.substring(from, open));
            slots.add(Slot.of(name)
                    .orElseThrow(
                            () -> new IllegalArgumentException("'" + name + "' is not a figure a text may name.")));
            from = close + 1;
        }
        words.add(text.substring(from));
        return new Wording(words.toArray(String[]::new), slots.toArray(Slot[]::new));
    }

    /** The text with its figures, written as the language of its words does; null when one of them is not known or says nothing. */
    public @Nullable String say(Figures figures, String language) {
        if (slots.length == 0) {
            return words[0];
        }
        StringBuilder text = new StringBuilder(words[0]);
        for (int i = 0; i < slots.length; i++) {
            Object value = figures.said(slots[i]);
            if (value == null) {
                return null;
            }
            NumberText.append(text, value, language);
            text.append(Counted.after(value, words[i + 1], language));
        }
        return text.toString();
    }

    /** True when it names a figure. */
    boolean names(Slot figure) {
        for (Slot slot : slots) {
            if (slot == figure) {
                return true;
            }
        }
        return false;
    }

    /** True when every figure it names can be said. */
    public boolean fits(Figures figures) {
        for (Slot slot : slots) {
            if (figures.said(slot) == null) {
                return false;
            }
        }
        return true;
    }
}
