package org.framewise.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.framewise.testing.Told;

/** Quizzes for tests, and helpers for their findings. */
final class Sample {
    /** A valid quiz with one item of every type. */
    static final String EVERY_TYPE = resource("every-type.yaml");

    /** A valid quiz with two forms of one item each. */
    static final String TWO_FORMS = resource("two-forms.yaml");

    private static final QuizReader READER = new QuizReader();

    private Sample() {}

    static Reading read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading read(byte[] bytes) {
        return READER.read("quiz.yaml", bytes);
    }

    /** Returns the findings for a text, without the quoted lines. */
    static List<Told> findings(String text) {
        return findings(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Told> findings(byte[] bytes) {
        return read(bytes).findings().stream()
                .map(finding -> Told.of(finding.withExcerpt("")))
                .toList();
    }

    /** Returns the quiz with every item type after one replacement. */
    static String everyType(String old, String changed) {
        return change(EVERY_TYPE, old, changed);
    }

    static String twoForms(String old, String changed) {
        return change(TWO_FORMS, old, changed);
    }

    /** Replaces a string that must occur exactly once in the text. */
    static String change(String text, String old, String changed) {
        assertThat(text).containsOnlyOnce(old);
        return text.replace(old, changed);
    }

    /** A valid quiz with one item and its own ids. */
    static String small(String quizId, String itemId) {
        return """
                format: 1
                id: %s
                title: Small
                summary: A small quiz.
                minutes: 1
                language: en
                sources:
                  courier: {outlet: The Courier, headline: A Gift, date: '2024'}
                items:
                - id: %s
                  type: choice
                  title: Choose
                  skills: [framing]
                  difficulty: easy
                  expected_facility: 0.8
                  stem: Which word judges?
                  passages:
                  - {source: courier, text: A Gift}
                  choices:
                  - {id: a, text: A, misconception: misread, rationale: It does not.}
                  - {id: b, text: Gift, rationale: It praises.}
                  key: b
                  explanation: Take it away.
                  evidence:
                  - {source: courier, text: Gift}
                """.formatted(quizId, itemId);
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Sample.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
