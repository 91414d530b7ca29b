package org.framewise.loading;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.QuizRecords;

/** What is left when a program ends: the records of its database. */
final class Memory implements QuizRecords {
    private final Map<QuizId, QuizRecord> rows = new LinkedHashMap<>();
    private final Set<QuizId> used = new HashSet<>();
    private boolean away;
    int puts;

    /** As if the quiz had been assigned. */
    void use(String quiz) {
        used.add(new QuizId(quiz));
    }

    void unuse(String quiz) {
        used.remove(new QuizId(quiz));
    }

    void away(boolean is) {
        away = is;
    }

    /** As a program left them that didn't record names yet. */
    void forgetNames() {
        rows.replaceAll((quiz, row) -> new QuizRecord(row.quiz(), null, row.revision(), row.text(), row.since()));
    }

    @Override
    public List<QuizRecord> all() {
        answer();
        return List.copyOf(rows.values());
    }

    @Override
    public Optional<QuizRecord> find(QuizId quiz) {
        answer();
        return Optional.ofNullable(rows.get(quiz));
    }

    @Override
    public void put(QuizRecord quiz) {
        answer();
        puts++;
        rows.put(quiz.quiz(), quiz);
    }

    @Override
    public boolean isUsed(QuizId quiz) {
        answer();
        return used.contains(quiz);
    }

    private void answer() {
        if (away) {
            throw new IllegalStateException("the database is away");
        }
    }
}
