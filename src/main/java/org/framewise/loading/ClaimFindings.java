package org.framewise.loading;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.framewise.loading.tree.Wording;
import org.framewise.message.Message;
import org.framewise.quiz.Finding;
import org.framewise.quiz.QuizFile;
import org.framewise.quiz.QuizFile.State;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Collects all findings about the files: mistakes within a file, one finding for each file that uses another quiz's
 * ids, and findings about answered items that have changed their meaning.
 */
final class ClaimFindings {
    private static final Message OLD_ONE_STAYS = Message.of("finding.claim.old-stays");
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

    /** Suggestions for the files that are in use. */
    List<Finding> notices() {
        return files.entrySet().stream()
                .filter(file -> outcome.holders().containsValue(file.getKey()))
                .flatMap(file -> file.getValue().reading().notices().stream())
                .toList();
    }

    /**
     * Returns when to check the files again even if nothing in the folder changes: at once while a valid file is
     * rejected because of a quiz without a file, which may fall out of use; after a delay while a file is rejected
     * because of recorded responses, which may be deleted.
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
                                one.file(),
                                one.line(),
                                one.problem(),
                                Message.then(one.remedy(), OLD_ONE_STAYS),
                                one.excerpt()))
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

    /** The file that holds the quiz with this file's quiz id; null if no file does. */
    private @Nullable QuizFile holder(Reading reading) {
        return outcome.quizzes().values().stream()
                .filter(quiz -> reading.ids()
                        .quizzes()
                        .containsKey(quiz.revision().quiz().id().value()))
                .findFirst()
                .orElse(null);
    }

    /** Whether the file is byte-for-byte identical to the file that holds its quiz, and so has the same findings. */
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
        Message ownQuiz = Message.of(
                Holding.items(holder.revision().quiz()).stream()
                                .anyMatch(item -> reading.ids().items().containsKey(item))
                        ? "finding.claim.own-quiz.items"
                        : "finding.claim.own-quiz");
        int line = Objects.requireNonNull(reading.ids().quizzes().get(quiz.value()));
        Revision revision = reading.revision();
        if (holder.state() == State.MISSING) {
            boolean nameIsFree = holder.name() == null || !files.containsKey(holder.name());
            return finding(
                    name,
                    line,
                    Message.of(nameIsFree ? "finding.claim.gone" : "finding.claim.changed", id, file),
                    Message.then(
                            Message.of(nameIsFree ? "finding.claim.gone.remedy" : "finding.claim.changed.remedy", file),
                            Message.then(ownQuiz, Message.of("finding.claim.goes-on"))));
        }
        if (isTwin(reading)
                || (revision != null && revision.quiz().equals(holder.revision().quiz()))) {
            return finding(
                    name,
                    line,
                    Message.of("finding.claim.copy", file, id),
                    Message.then(Message.of("finding.claim.copy.remedy"), ownQuiz));
        }
        return holder.state() == State.GOOD
                ? finding(
                        name,
                        line,
                        Message.of("finding.claim.taken", id, file),
                        Message.then(ownQuiz, Message.of("finding.claim.taken.remedy", file)))
                : finding(
                        name,
                        line,
                        Message.of("finding.claim.taken.faulty", id, file),
                        Message.then(Message.of("finding.claim.taken.faulty.remedy", file), ownQuiz));
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
            return Optional.of(finding(
                    name,
                    reading.ids().quizzes().values().stream().findFirst().orElse(line),
                    Message.of("finding.claim.id-changed", id),
                    Message.of(
                            "finding.claim.id-changed.remedy",
                            first.revision().quiz().id().value())));
        }
        Message where = taken.stream()
                .map(this::place)
                .distinct()
                .sorted(Comparator.comparing(Message::toString))
                .reduce((before, place) -> Message.of("finding.and", before, place))
                .orElseThrow();
        boolean one = taken.size() == 1;
        return Optional.of(finding(
                name,
                line,
                one
                        ? Message.of("finding.claim.item", Wording.quote(taken.getFirst()), where)
                        : Message.of("finding.claim.items", taken.size(), named(taken), where),
                Message.of(one ? "finding.claim.item.remedy" : "finding.claim.items.remedy")));
    }

    private static Message named(List<String> ids) {
        String first = Wording.list(ids.stream().limit(MOST_NAMED).toList());
        return ids.size() > MOST_NAMED
                ? Message.of("finding.claim.and-more", first, ids.size() - MOST_NAMED)
                : Message.text(first);
    }

    private boolean isOthers(String item, Reading reading) {
        QuizId owner = outcome.owners().get(item);
        return owner != null && !reading.ids().quizzes().containsKey(owner.value());
    }

    private QuizFile owner(String item) {
        return Objects.requireNonNull(
                outcome.quizzes().get(Objects.requireNonNull(outcome.owners().get(item))));
    }

    private Message place(String item) {
        QuizFile owner = owner(item);
        return owner.state() == State.MISSING || owner.name() == null
                ? Message.of(
                        "finding.claim.missing",
                        Wording.quote(owner.revision().quiz().id().value()))
                : Message.text(Wording.quote(owner.name()));
    }

    private static Finding finding(String file, int line, Message problem, Message remedy) {
        return new Finding(Wording.plain(file, 200), line, problem, remedy);
    }
}
