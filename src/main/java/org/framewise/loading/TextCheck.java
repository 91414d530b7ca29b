package org.framewise.loading;

import org.framewise.loading.tree.Characters;
import org.framewise.loading.tree.Problems;
import org.framewise.loading.tree.Tree;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.loading.tree.Tree.Scalar;
import org.framewise.loading.tree.Tree.Sequence;
import org.framewise.loading.tree.Wording;
import org.framewise.message.Message;

/**
 * Finds texts that learners couldn't read: empty, invisible and overlong texts, and texts with overlong words or
 * control characters.
 */
final class TextCheck {
    /** The maximum length of a text, in characters. */
    static final int MAX_LENGTH = 5000;

    /** The maximum length of a word where there is little room, in characters. */
    static final int MAX_WORD = 40;

    private final Problems problems;

    private TextCheck(Problems problems) {
        this.problems = problems;
    }

    static void check(Mapping root, Problems problems) {
        new TextCheck(problems).walk(root, root, "", "");
    }

    /**
     * @param key the field in the owner, or "" for an element of a list
     * @param field the field, or that of the surrounding list
     */
    private void walk(Tree tree, Tree owner, String key, String field) {
        switch (tree) {
            case Mapping mapping ->
                mapping.entries().forEach((name, entry) -> walk(entry.value(), mapping, name, name));
            case Sequence sequence -> sequence.elements().forEach(element -> walk(element, element, "", field));
            case Scalar scalar
            when scalar.value() instanceof String text -> {
                check(text, scalar.line(), owner, key);
                checkLength(text, owner, key, field);
            }
            case Scalar scalar -> {}
        }
    }

    private void check(String text, int line, Tree owner, String key) {
        Message name = key.isEmpty() ? Message.of("finding.this-text") : Message.text(Wording.quote(key));
        if (text.isBlank()) {
            problems.addOnce(
                    owner, key, Message.of("finding.text.empty", name), Message.of("finding.text.empty.remedy"));
        }
        if (!text.isBlank() && !Characters.anySeen(text)) {
            problems.addOnce(
                    owner,
                    key,
                    Message.of("finding.text.unseen", name, Characters.named(text.codePointAt(0))),
                    Message.of("finding.text.unseen.remedy"));
        }
        text.codePoints()
                .filter(TextCheck::isHarmful)
                .findFirst()
                .ifPresent(character -> problems.add(
                        line,
                        Message.of("finding.text.invisible", name, Wording.name(character)),
                        Message.of("finding.text.invisible.remedy")));
    }

    private void checkLength(String text, Tree owner, String key, String field) {
        Message name = key.isEmpty() ? Message.of("finding.this-text") : Message.text(Wording.quote(key));
        int length = text.codePointCount(0, text.length());
        Integer most = Fields.LONGEST.get(field);
        if (most != null && length > most) {
            problems.addOnce(
                    owner,
                    key,
                    Message.of("finding.text.long", name, length),
                    Message.of("finding.text.long.room.remedy", most));
        } else if (length > MAX_LENGTH) {
            problems.addOnce(
                    owner,
                    key,
                    Message.of("finding.text.long", name, length),
                    Message.of("finding.text.long.remedy", MAX_LENGTH));
        }
        if (most != null) {
            LongWords.longest(text)
                    .filter(word -> word.codePointCount(0, word.length()) > MAX_WORD)
                    .ifPresent(word -> problems.addOnce(
                            owner,
                            key,
                            Message.of(
                                    "finding.text.word",
                                    name,
                                    word.codePointCount(0, word.length()),
                                    Wording.quote(word)),
                            Message.of("finding.text.word.remedy", MAX_WORD)));
        }
    }

    /** Control characters except line breaks and tabs, unpaired surrogates, and bidirectional controls. */
    private static boolean isHarmful(int character) {
        return (Character.isISOControl(character) && character != '\n' && character != '\t')
                || Character.getType(character) == Character.SURROGATE
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }
}
