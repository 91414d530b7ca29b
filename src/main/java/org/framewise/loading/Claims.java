package org.framewise.loading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.framewise.quiz.QuizFile;
import org.framewise.quiz.QuizFile.State;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Decides which file holds each quiz: the last holder while it exists, else a file with the same name or an identical
 * quiz, and any other file only if the quiz isn't used. Ids of items stay with their quiz (decision 5) and, once
 * answered, keep their meaning (decision 86).
 *
 * @see "docs/decisions/0056-an-item-id-belongs-to-one-quiz.md"
 */
final class Claims {
    private final SortedMap<String, Known> files;
    private final Map<QuizId, Holding> held;
    private final Predicate<QuizId> used;
    private final AnsweredItems answered;
    private final Map<QuizId, String> holders = new LinkedHashMap<>();
    /** The files that would hold their quiz if they didn't reuse ids of answered items, by quiz. */
    private final Map<QuizId, String> refused = new LinkedHashMap<>();

    private final Map<String, List<Reused>> reused = new LinkedHashMap<>();
    private Map<String, QuizId> owners = new HashMap<>();

    private Claims(
            SortedMap<String, Known> files, Map<QuizId, Holding> held, Predicate<QuizId> used, AnsweredItems answered) {
        this.files = files;
        this.held = held;
        this.answered = answered;
        Map<QuizId, Boolean> asked = new HashMap<>();
        this.used = quiz -> asked.computeIfAbsent(quiz, used::test);
    }

    /**
     * The result of settling all claims.
     *
     * @param held the last good revision of every quiz, including quizzes without a file
     * @param quizzes every quiz of {@code held} with the state of its file
     * @param holders the files in use in their current state, by quiz
     * @param owners the quiz that owns each id of an item or statement
     * @param reused by file, the answered items whose meaning has changed, because of which the file is not accepted
     */
    record Outcome(
            Map<QuizId, Holding> held,
            Map<QuizId, QuizFile> quizzes,
            Map<QuizId, String> holders,
            Map<String, QuizId> owners,
            Map<String, List<Reused>> reused) {}

    /**
     * @param held the last good revision of each quiz so far
     * @param used whether a quiz has been assigned or started
     * @param answered finds the answered items that have changed their meaning
     */
    static Outcome settle(
            SortedMap<String, Known> files,
            Map<QuizId, Holding> held,
            Predicate<QuizId> used,
            AnsweredItems answered,
            Instant now) {
        Claims claims = new Claims(files, held, used, answered);
        claims.chooseHolders();
        claims.refuseHoldersThatReuseIds();
        boolean refused = claims.refuseAHolderForItsItems();
        while (refused) {
            // Each round removes a holder, so there are at most as many rounds as files.
            refused = claims.refuseAHolderForItsItems();
        }
        return claims.outcome(now);
    }

    private void chooseHolders() {
        Map<QuizId, List<String>> good = new LinkedHashMap<>();
        files.keySet().stream()
                .sorted(FileNames.ORIGINAL_FIRST)
                .forEach(name -> revision(name)
                        .ifPresent(
                                revision -> good.computeIfAbsent(revision.quiz().id(), id -> new ArrayList<>())
                                        .add(name)));
        good.forEach((quiz, names) -> holder(quiz, names).ifPresent(name -> holders.put(quiz, name)));
    }

    private Optional<Revision> revision(String name) {
        return Optional.ofNullable(files.get(name)).map(known -> known.reading().revision());
    }

    /** Chooses the holder of a quiz among the valid files with its id; empty if the quiz keeps its last revision. */
    private Optional<String> holder(QuizId quiz, List<String> names) {
        Holding before = held.get(quiz);
        if (before == null) {
            return Optional.of(names.getFirst());
        }
        String holder = before.file();
        if (holder != null && files.containsKey(holder)) {
            if (names.contains(holder)) {
                return Optional.of(holder);
            }
            if (revision(holder).isEmpty()) {
                return Optional.empty();
            }
        }
        boolean gone = holder != null && !files.containsKey(holder);
        return names.stream()
                .filter(name -> gone && FileNames.alike(name, Objects.requireNonNull(holder)))
                .findFirst()
                .or(() -> names.stream()
                        .filter(name -> before.revision()
                                .quiz()
                                .equals(revision(name).orElseThrow().quiz()))
                        .findFirst())
                .or(() -> holder == null || !used.test(quiz) ? Optional.of(names.getFirst()) : Optional.empty());
    }

    /** Rejects files in which an answered item has changed its meaning. The quiz keeps its current revision. */
    private void refuseHoldersThatReuseIds() {
        holders.forEach((quiz, name) -> {
            Holding before = held.get(quiz);
            Revision now = revision(name).orElseThrow();
            if (before == null || !before.revision().id().equals(now.id())) {
                List<Reused> items = answered.reusedIn(
                        now.quiz(), before == null ? null : before.revision().quiz());
                if (!items.isEmpty()) {
                    reused.put(name, items);
                    refused.put(quiz, name);
                }
            }
        });
        holders.keySet().removeAll(refused.keySet());
    }

    /**
     * Assigns each item id to a quiz. A file with an id of another quiz is rejected; its quiz keeps its revision.
     *
     * @return whether a file was rejected, so that the other files must be checked again
     */
    private boolean refuseAHolderForItsItems() {
        owners = new HashMap<>();
        for (boolean withFile : new boolean[] {true, false}) {
            held.forEach((quiz, before) -> {
                if (withFile == (fileOf(before) != null)) {
                    Set<String> now = Holding.items(current(quiz, before).quiz());
                    Holding.items(before.revision().quiz()).stream()
                            .filter(now::contains)
                            .forEach(item -> owners.putIfAbsent(item, quiz));
                }
            });
        }
        List<Map.Entry<QuizId, String>> inOrder = holders.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(FileNames.ORIGINAL_FIRST))
                .toList();
        for (Map.Entry<QuizId, String> one : inOrder) {
            QuizId quiz = one.getKey();
            Holding before = held.get(quiz);
            Set<String> old =
                    before == null ? Set.of() : Holding.items(before.revision().quiz());
            for (String item :
                    Holding.items(revision(one.getValue()).orElseThrow().quiz())) {
                if (!old.contains(item) && isTaken(item, quiz)) {
                    holders.remove(quiz);
                    return true;
                }
                if (!old.contains(item)) {
                    owners.put(item, quiz);
                }
            }
        }
        return false;
    }

    private boolean isTaken(String item, QuizId by) {
        QuizId owner = owners.get(item);
        return owner != null && !owner.equals(by) && isAlive(owner);
    }

    /** Whether a quiz keeps its item ids. A quiz that has no file and isn't used doesn't. */
    private boolean isAlive(QuizId quiz) {
        Holding holding = held.get(quiz);
        return holders.containsKey(quiz) || holding == null || fileOf(holding) != null || used.test(quiz);
    }

    private Revision current(QuizId quiz, Holding before) {
        String holder = holders.get(quiz);
        return holder == null ? before.revision() : revision(holder).orElseThrow();
    }

    /** The file of a known quiz, whether valid or not; null if it is gone or now contains another quiz. */
    private @Nullable String fileOf(Holding holding) {
        String holder = holders.containsKey(holding.quiz()) ? holders.get(holding.quiz()) : refused.get(holding.quiz());
        if (holder != null) {
            return holder;
        }
        String last = holding.file();
        if (last != null) {
            return files.containsKey(last) && !holders.containsValue(last) ? last : null;
        }
        return files.keySet().stream()
                .filter(name -> !holders.containsValue(name))
                .filter(name ->
                        reading(name).ids().quizzes().containsKey(holding.quiz().value()))
                .findFirst()
                .orElse(null);
    }

    private Reading reading(String name) {
        return Objects.requireNonNull(files.get(name)).reading();
    }

    private Outcome outcome(Instant now) {
        Map<QuizId, Holding> next = new LinkedHashMap<>(held);
        holders.forEach((quiz, name) -> {
            Revision revision = revision(name).orElseThrow();
            Holding before = held.get(quiz);
            Instant since = before != null && before.revision().id().equals(revision.id()) ? before.since() : now;
            next.put(quiz, new Holding(name, revision, since));
        });
        Map<QuizId, QuizFile> quizzes = new LinkedHashMap<>();
        next.forEach((quiz, holding) -> {
            String name = fileOf(holding);
            State state = holders.containsKey(quiz) ? State.GOOD : name != null ? State.FAULTY : State.MISSING;
            quizzes.put(quiz, holding.toQuizFile(state, name != null ? name : holding.file()));
        });
        forgetItemsOfUnusedQuizzes();
        return new Outcome(next, quizzes, Map.copyOf(holders), Map.copyOf(owners), Map.copyOf(reused));
    }

    private void forgetItemsOfUnusedQuizzes() {
        files.keySet().stream()
                .filter(name -> !holders.containsValue(name))
                .flatMap(name -> reading(name).ids().items().keySet().stream())
                .forEach(item -> owners.computeIfPresent(item, (id, owner) -> isAlive(owner) ? owner : null));
    }
}
