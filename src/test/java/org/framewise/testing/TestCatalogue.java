package org.framewise.testing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.Finding;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Revision;
import org.framewise.quiz.RevisionId;

/** Quizzes that a test puts into it. Each time a quiz is put it is a new revision. */
public final class TestCatalogue implements Catalogue {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** Whoever finds a text can read it, also when it was put into another catalogue. */
    private static final Map<String, Quiz> TEXTS = new ConcurrentHashMap<>();

    private final Map<QuizId, Revision> current = new ConcurrentHashMap<>();
    private volatile List<Finding> findings = List.of();

    public Revision put(Quiz quiz) {
        int number = NUMBERS.incrementAndGet();
        Revision revision = new Revision(new RevisionId(String.format("%064x", number)), quiz, "revision " + number);
        TEXTS.put(revision.text(), quiz);
        current.put(quiz.id(), revision);
        return revision;
    }

    /** Takes the file away; attempts keep their revisions. */
    public void remove(QuizId quiz) {
        current.remove(quiz);
    }

    public void clear() {
        current.clear();
        findings = List.of();
    }

    public void find(Finding... found) {
        findings = List.of(found);
    }

    @Override
    public List<Revision> revisions() {
        return current.values().stream()
                .sorted(Comparator.comparing(revision -> revision.quiz().id().value()))
                .toList();
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public Quiz read(String text) {
        Quiz quiz = TEXTS.get(text);
        if (quiz == null) {
            throw new IllegalArgumentException("no such revision");
        }
        return quiz;
    }
}
