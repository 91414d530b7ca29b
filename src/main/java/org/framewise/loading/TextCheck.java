package org.framewise.loading;

import org.framewise.loading.Tree.Mapping;
import org.framewise.loading.Tree.Scalar;
import org.framewise.loading.Tree.Sequence;

/** Finds texts that learners could not read: empty, far too long, or with characters that nobody sees. */
final class TextCheck {
    /** The longest text, in characters. */
    static final int MAX_LENGTH = 5000;

    private final Problems problems;

    private TextCheck(Problems problems) {
        this.problems = problems;
    }

    static void check(Mapping root, Problems problems) {
        new TextCheck(problems).walk(root, root, "");
    }

    private void walk(Tree tree, Tree owner, String key) {
        switch (tree) {
            case Mapping mapping -> mapping.entries().forEach((name, entry) -> walk(entry.value(), mapping, name));
            case Sequence sequence -> sequence.elements().forEach(element -> walk(element, element, ""));
            case Scalar scalar when scalar.value() instanceof String text -> check(text, scalar.line(), owner, key);
            case Scalar scalar -> {}
        }
    }

    private void check(String text, int line, Tree owner, String key) {
        String name = key.isEmpty() ? "This text" : Wording.quote(key);
        if (text.isBlank()) {
            problems.addOnce(owner, key, name + " is empty.", "Write something there, or remove it.");
        }
        int length = text.codePointCount(0, text.length());
        if (length > MAX_LENGTH) {
            problems.add(
                    line,
                    name + " has " + length + " characters.",
                    "Shorten it to at most " + MAX_LENGTH + "; passages are quoted in short parts.");
        }
        text.codePoints()
                .filter(TextCheck::isHarmful)
                .findFirst()
                .ifPresent(character -> problems.add(
                        line,
                        name + " contains the invisible character " + Wording.name(character)
                                + ", which can garble what is shown.",
                        "Delete it; if you cannot see it, type the text again."));
    }

    /** Control characters but line breaks and tabs, half characters, and whatever turns the direction of writing round. */
    private static boolean isHarmful(int character) {
        return (Character.isISOControl(character) && character != '\n' && character != '\t')
                || Character.getType(character) == Character.SURROGATE
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }
}
