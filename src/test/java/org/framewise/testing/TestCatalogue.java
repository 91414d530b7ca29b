package org.framewise.testing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.Finding;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizFile;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Revision;
import org.framewise.quiz.RevisionId;

/** A catalogue of quizzes added by a test. Adding a quiz again creates a new revision. */
public final class TestCatalogue implements Catalogue {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** Texts of revisions; static, so that a catalogue can also read revisions that were added to another catalogue. */
    private static final Map<String, Quiz> TEXTS = new ConcurrentHashMap<>();

    /** The time at which every quiz was taken up. */
    public static final Instant SINCE = Instant.parse("2026-03-01T09:00:00Z");

    private final Map<QuizId, Revision> current = new ConcurrentHashMap<>();
    private final Map<QuizId, Revision> last = new ConcurrentHashMap<>();
    private final Set<QuizId> faulty = ConcurrentHashMap.newKeySet();
    private volatile List<Finding> findings = List.of();
    private volatile List<Finding> notices = List.of();

    public Revision put(Quiz quiz) {
        int number = NUMBERS.incrementAndGet();
        Revision revision = new Revision(new RevisionId(String.format("%064x", number)), quiz, "revision " + number);
        TEXTS.put(revision.text(), quiz);
        current.put(quiz.id(), revision);
        last.put(quiz.id(), revision);
        faulty.remove(quiz.id());
        return revision;
    }

    /** Removes the file; its last revision stays on record. */
    public void remove(QuizId quiz) {
        current.remove(quiz);
    }

    /** Removes a file none of whose revisions was recorded; attempts keep their own revisions. */
    public void forget(QuizId quiz) {
        current.remove(quiz);
        last.remove(quiz);
    }

    /** Introduces a mistake into the file: the previous revision stays in use. */
    public void spoil(QuizId quiz) {
        faulty.add(quiz);
    }

    public void clear() {
        current.clear();
        last.clear();
        faulty.clear();
        findings = List.of();
        notices = List.of();
    }

    public void find(Finding... found) {
        findings = List.of(found);
    }

    public void notice(Finding... noticed) {
        notices = List.of(noticed);
    }

    @Override
    public List<Revision> revisions() {
        return current.values().stream()
                .sorted(Comparator.comparing(revision -> revision.quiz().id().value()))
                .toList();
    }

    @Override
    public Optional<QuizFile> file(QuizId quiz) {
        return Optional.ofNullable(last.get(quiz))
                .map(revision -> new QuizFile(
                        quiz.value().toLowerCase(Locale.ROOT) + ".yaml",
                        !current.containsKey(quiz)
                                ? QuizFile.State.MISSING
                                : faulty.contains(quiz) ? QuizFile.State.FAULTY : QuizFile.State.GOOD,
                        revision,
                        SINCE));
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public List<Finding> notices() {
        return notices;
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
