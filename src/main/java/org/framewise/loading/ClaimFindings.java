package org.framewise.loading;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.framewise.loading.tree.Wording;
import org.framewise.quiz.Finding;
import org.framewise.quiz.QuizFile;
import org.framewise.quiz.QuizFile.State;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Revision;
import org.jspecify.annotations.Nullable;

/** What is said of the files: their own findings, and one for a file with ids of another quiz. */
final class ClaimFindings {
    private static final String OLD_ONE_STAYS = " Until then the revision before this change stays in use.";
    private static final int MOST_NAMED = 3;
    private static final Duration RESPONSES_STAY = Duration.ofMinutes(10);

    private final SortedMap<String, Known> files;
    private final Claims.Outcome outcome;

    ClaimFindings(SortedMap<String, Known> files, Claims.Outcome outcome) {
        this.files = files;
        this.outcome = outcome;
    }

    List<Finding> all() {
        List<Finding> all = new ArrayList<>();
        files.forEach((name, known) -> {
            Optional<Finding> claim =
                    outcome.holders().containsValue(name) ? Optional.empty() : claim(name, known.reading());
            if (claim.isEmpty() || !isTwin(known.reading())) {
                all.addAll(stays(name, known.reading().findings()));
            }
            claim.ifPresent(finding -> all.addAll(stays(name, List.of(finding))));
            all.addAll(stays(
                    name,
                    ReusedFindings.of(name, known.reading(), outcome.reused().getOrDefault(name, List.of()))));
        });
        return all;
    }

    /** What could be better in the files that are in use. */
    List<Finding> notices() {
        return files.entrySet().stream()
                .filter(file -> outcome.holders().containsValue(file.getKey()))
                .flatMap(file -> file.getValue().reading().notices().stream())
                .toList();
    }

    /**
     * When to look again though nothing in the folder changes: at once where a file gets what it claims as soon as nobody uses a missing
     * quiz, and after a while where the responses may have been deleted on account of which a file waits.
     */
    Instant again(Instant now) {
        boolean waits = outcome.quizzes().values().stream().anyMatch(quiz -> quiz.state() == State.MISSING)
                && files.entrySet().stream()
                        .anyMatch(file -> file.getValue().reading().revision() != null
                                && !outcome.holders().containsValue(file.getKey()));
        return waits ? Instant.MIN : outcome.reused().isEmpty() ? Instant.MAX : now.plus(RESPONSES_STAY);
    }

    private List<Finding> stays(String name, List<Finding> findings) {
        boolean stays = outcome.quizzes().values().stream()
                .anyMatch(quiz -> quiz.state() == State.FAULTY && name.equals(quiz.name()));
        return stays
                ? findings.stream()
                        .map(one -> new Finding(
                                one.file(), one.line(), one.problem(), one.remedy() + OLD_ONE_STAYS, one.excerpt()))
                        .toList()
                : findings;
    }

    private Optional<Finding> claim(String name, Reading reading) {
        QuizFile holder = holder(reading);
        if (holder != null && name.equals(holder.name()) && holder.state() == State.FAULTY) {
            holder = null;
        }
        if (holder != null && holder.state() != State.MISSING) {
            return Optional.of(quizTaken(name, reading, holder));
        }
        Optional<Finding> items = itemsTaken(name, reading);
        return holder == null || items.isPresent() || reading.revision() == null
                ? items
                : Optional.of(quizTaken(name, reading, holder));
    }

    /** Who has the quiz that a file says it is. */
    private @Nullable QuizFile holder(Reading reading) {
        return outcome.quizzes().values().stream()
                .filter(quiz -> reading.ids()
                        .quizzes()
                        .containsKey(quiz.revision().quiz().id().value()))
                .findFirst()
                .orElse(null);
    }

    /** Whether the file is the same, byte by byte, as the one that has its quiz: what is wrong with it is said there. */
    private boolean isTwin(Reading reading) {
        QuizFile holder = holder(reading);
        Known other = holder == null || holder.name() == null ? null : files.get(holder.name());
        return other != null
                && other.reading() != reading
                && !reading.hash().isEmpty()
                && reading.hash().equals(other.reading().hash());
    }

    private Finding quizTaken(String name, Reading reading, QuizFile holder) {
        QuizId quiz = holder.revision().quiz().id();
        String id = Wording.quote(quiz.value());
        String file = Wording.quote(Objects.requireNonNullElse(holder.name(), ""));
        String newIds = Holding.items(holder.revision().quiz()).stream()
                        .anyMatch(item -> reading.ids().items().containsKey(item))
                ? "give the quiz, its items and statements ids that were never used before."
                : "give it an id that was never used before.";
        String ownQuiz = " To make it a quiz of its own, " + newIds;
        int line = Objects.requireNonNull(reading.ids().quizzes().get(quiz.value()));
        Revision revision = reading.revision();
        if (holder.state() == State.MISSING) {
            boolean nameIsFree = holder.name() == null || !files.containsKey(holder.name());
            return finding(
                    name,
                    line,
                    "Quiz " + id + " was last in " + file + ", which is "
                            + (nameIsFree ? "gone" : "another quiz now")
                            + ". This file has the same quiz id, but is not the same quiz.",
                    "To let it take that place, " + (nameIsFree ? "" : "rename " + file + ", then ")
                            + "rename this file to " + file + "." + ownQuiz
                            + " Until then its last version goes on for those it is assigned to.");
        }
        if (isTwin(reading)
                || (revision != null && revision.quiz().equals(holder.revision().quiz()))) {
            return finding(
                    name,
                    line,
                    "This is a copy of " + file + ": both are quiz " + id + ".",
                    "Delete the copy if you don’t need it." + ownQuiz);
        }
        return holder.state() == State.GOOD
                ? finding(
                        name,
                        line,
                        "The quiz id " + id + " is taken: " + file + " uses it already.",
                        ownQuiz.strip() + " To let it replace " + file + ", delete that file and rename this one to "
                                + file + ".")
                : finding(
                        name,
                        line,
                        "The quiz id " + id + " is taken: " + file + " uses it already, and has findings.",
                        "Correct " + file + "; or delete it and rename this file to " + file + "." + ownQuiz);
    }

    private Optional<Finding> itemsTaken(String name, Reading reading) {
        List<String> taken = reading.ids().items().keySet().stream()
                .filter(item -> isOthers(item, reading))
                .toList();
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        int line = Objects.requireNonNull(reading.ids().items().get(taken.getFirst()));
        QuizFile first = owner(taken.getFirst());
        if (name.equals(first.name())) {
            String id = Wording.quote(first.revision().quiz().id().value());
            return Optional.of(
                    finding(
                            name,
                            reading.ids().quizzes().values().stream()
                                    .findFirst()
                                    .orElse(line),
                            "This file is quiz " + id + ", which is in use; its id cannot be changed.",
                            "Write `id: " + first.revision().quiz().id()
                                    + "` again. For a new quiz, copy the file and give the copy, its items and statements ids that were never used before."));
        }
        String where = taken.stream()
                .map(this::place)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), places -> String.join(" and ", places)));
        boolean one = taken.size() == 1;
        return Optional.of(finding(
                name,
                line,
                one
                        ? "The id " + Wording.quote(taken.getFirst()) + " is taken: " + where + " uses it already."
                        : taken.size() + " ids are taken: " + named(taken) + ". In use in " + where + ".",
                one
                        ? "Choose one that was never used before."
                        : "Give each item and statement of this file an id that was never used before."));
    }

    private static String named(List<String> ids) {
        String first = Wording.list(ids.stream().limit(MOST_NAMED).toList());
        return ids.size() > MOST_NAMED ? first + " and " + (ids.size() - MOST_NAMED) + " more" : first;
    }

    private boolean isOthers(String item, Reading reading) {
        QuizId owner = outcome.owners().get(item);
        return owner != null && !reading.ids().quizzes().containsKey(owner.value());
    }

    private QuizFile owner(String item) {
        return Objects.requireNonNull(
                outcome.quizzes().get(Objects.requireNonNull(outcome.owners().get(item))));
    }

    private String place(String item) {
        QuizFile owner = owner(item);
        return owner.state() == State.MISSING || owner.name() == null
                ? "quiz " + Wording.quote(owner.revision().quiz().id().value()) + " (its file is missing)"
                : Wording.quote(owner.name());
    }

    private static Finding finding(String file, int line, String problem, String remedy) {
        return new Finding(Wording.plain(file, 200), line, problem, remedy);
    }
}
