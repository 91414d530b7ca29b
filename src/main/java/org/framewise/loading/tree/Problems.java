package org.framewise.loading.tree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.framewise.message.Message;
import org.framewise.quiz.Finding;

/** Collects the findings about a file. */
public final class Problems {
    /** The maximum number of findings about a file: nobody would read more. */
    public static final int MAX_FINDINGS = 200;

    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Subject> told = new HashSet<>();

    public Problems(String file) {
        this.file = file;
    }

    /** Adds a finding; line 0 means the file as a whole. */
    public void add(int line, Message problem, Message remedy) {
        if (findings.size() < MAX_FINDINGS) {
            findings.add(new Finding(file, line, problem, remedy));
        } else if (findings.size() == MAX_FINDINGS) {
            findings.add(
                    new Finding(file, 0, Message.of("finding.more"), Message.of("finding.more.remedy", MAX_FINDINGS)));
        }
    }

    public void add(Tree where, Message problem, Message remedy) {
        add(where.line(), problem, remedy);
    }

    /**
     * Adds a finding unless this method has already added one about the same subject, so that the schema check doesn't
     * repeat earlier findings.
     *
     * @param key the key in {@code where} that the finding is about, or "" for the node itself
     */
    public void addOnce(Tree where, String key, Message problem, Message remedy) {
        if (told.add(new Subject(where, key))) {
            int line = where instanceof Tree.Mapping mapping && !key.isEmpty() ? mapping.lineOf(key) : where.line();
            add(line, problem, remedy);
        }
    }

    /** Suppresses {@link #addOnce} for this key, because its problem has been reported elsewhere. */
    public void mute(Tree where, String key) {
        told.add(new Subject(where, key));
    }

    public boolean isEmpty() {
        return findings.isEmpty();
    }

    /** All findings, sorted by line. */
    public List<Finding> findings() {
        return findings.stream().sorted().distinct().toList();
    }

    /** Equal only for the same node instance: two nodes of a file may have equal contents. */
    private record Subject(Tree where, String key) {
        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(Object other) {
            return other instanceof Subject that && that.where == where && that.key.equals(key);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(where) + key.hashCode();
        }
    }
}
