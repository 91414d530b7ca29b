package org.framewise.loading;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.framewise.loading.Reading.GlobalIds;
import org.framewise.loading.tree.Problems;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.message.Message;
import org.framewise.quiz.Finding;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.Revision;
import org.framewise.quiz.RevisionId;

/** Reads a quiz file through all steps, from its bytes to a quiz. */
final class QuizReader {
    private final SchemaCheck schema = new SchemaCheck();

    /** Reads the bytes of a file. Problems are reported as findings, never as exceptions. */
    Reading read(String file, byte[] bytes) {
        String hash = sha256(bytes);
        Problems problems = new Problems(file);
        String text = Decoder.decode(bytes, problems);
        Mapping root = text == null ? null : Mender.read(text, problems);
        if (text == null) {
            return Reading.failed(hash, problems.findings());
        }
        if (root == null) {
            return Reading.failed(hash, Excerpts.of(text).addTo(problems.findings()));
        }
        // The schema check comes last, because the other checks report the same problems more clearly.
        TextCheck.check(root, problems);
        QuizCheck.check(root, problems);
        schema.check(root, problems);
        List<Finding> notices = EndCheck.check(root, file, text, problems);
        GlobalIds ids = GlobalIds.of(root);
        if (problems.isEmpty()) {
            try {
                Revision revision = new Revision(new RevisionId(hash), Resolver.resolve(root), text);
                return new Reading(hash, revision, problems.findings(), notices, ids);
            } catch (IllegalArgumentException e) {
                problems.add(
                        0,
                        Message.of("finding.quiz.invalid", String.valueOf(e.getMessage())),
                        Message.of("finding.quiz.invalid.remedy"));
            }
        }
        return new Reading(hash, null, Excerpts.of(text).addTo(problems.findings()), notices, ids);
    }

    /**
     * Reads the text of a stored revision. Checks only what creating a quiz requires, so that a revision that was once
     * valid stays readable when the checks become stricter.
     *
     * @throws IllegalArgumentException if the text is not a valid quiz
     */
    static Quiz resolve(String text) {
        Problems problems = new Problems("stored revision");
        Mapping root;
        try {
            root = YamlReader.read(text, problems, Comments.IGNORED);
        } catch (NotYamlException e) {
            throw new IllegalArgumentException(e);
        }
        if (root == null || !problems.isEmpty()) {
            throw new IllegalArgumentException(problems.findings().toString());
        }
        return Resolver.resolve(root);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
