package org.framewise.loading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.QuizRecords;
import org.framewise.quiz.RevisionId;

/** An in-memory stand-in for the database records that outlive the program. */
final class Memory implements QuizRecords {
    private final Map<QuizId, QuizRecord> rows = new LinkedHashMap<>();
    private final Set<QuizId> used = new HashSet<>();
    private final Map<RevisionId, String> texts = new LinkedHashMap<>();
    private final List<Answered> answered = new ArrayList<>();
    private boolean away;
    int puts;
    int questions;

    /** Records responses to an item in the quiz's recorded revision. */
    void answer(String quiz, String item, int responses) {
        QuizRecord row = Objects.requireNonNull(rows.get(new QuizId(quiz)));
        texts.put(row.revision(), row.text());
        answered.add(new Answered(new ItemId(item), row.revision(), responses));
    }

    /** Deletes all responses; returns them. */
    List<Answered> forgetAnswers() {
        List<Answered> all = List.copyOf(answered);
        answered.clear();
        return all;
    }

    void remember(List<Answered> answers) {
        answered.addAll(answers);
    }

    /** Marks the quiz as assigned. */
    void use(String quiz) {
        used.add(new QuizId(quiz));
    }

    void unuse(String quiz) {
        used.remove(new QuizId(quiz));
    }

    void away(boolean is) {
        away = is;
    }

    /** Deletes the recorded file names, as if an older version, which didn't store them, had written the records. */
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
    public void save(QuizRecord quiz) {
        answer();
        puts++;
        rows.put(quiz.quiz(), quiz);
    }

    @Override
    public boolean isUsed(QuizId quiz) {
        answer();
        return used.contains(quiz);
    }

    @Override
    public List<Answered> answered(Collection<ItemId> items) {
        answer();
        questions++;
        return answered.stream().filter(one -> items.contains(one.item())).toList();
    }

    @Override
    public String text(RevisionId revision) {
        answer();
        return Objects.requireNonNull(texts.get(revision));
    }

    private void answer() {
        if (away) {
            throw new IllegalStateException("the database is away");
        }
    }
}
