package org.framewise.results.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.LearnerId;
import org.framewise.attempt.Revisions;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.Presence;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.Form;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.Revision;
import org.framewise.scoring.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Builds the picture of a class from stored data and recent activity in memory. */
final class PictureDrawing {
    private static final Comparator<LearnerProgress> ATTENTION_FIRST = Comparator.comparing(LearnerProgress::state)
            .thenComparing(place -> -place.away())
            .thenComparing(place -> place.answered().size())
            .thenComparing(place -> place.learnerLabel().name().orElse("").toLowerCase(Locale.ROOT))
            .thenComparing(place -> place.learnerLabel().id().value());

    private final JdbcClient jdbc;
    private final Presence presence;
    private final Revisions revisions;
    private final Catalogue catalogue;

    PictureDrawing(JdbcClient jdbc, Presence presence, Revisions revisions, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.presence = presence;
        this.revisions = revisions;
        this.catalogue = catalogue;
    }

    Picture draw(Assignment assignment, Instant now) {
        // read memory first: activity flushed while the table is being read is then in at least one of the two
        Map<LearnerId, Instant> recent = presence.recent();
        List<MemberRow> rows = MemberRow.of(jdbc, assignment);
        Map<AttemptId, Answered> answered = Answered.of(jdbc, assignment);
        Map<LearnerId, List<MemberRow>> members = new LinkedHashMap<>();
        rows.forEach(row -> members.computeIfAbsent(row.learnerLabel().id(), id -> new ArrayList<>())
                .add(row));
        List<LearnerProgress> places = members.values().stream()
                .map(attempts -> place(attempts, answered, recent, now))
                .sorted(ATTENTION_FIRST)
                .toList();
        Optional<Quiz> quiz = quiz(assignment, rows);
        return new Picture(
                now,
                quiz.map(Quiz::title).orElse(assignment.quiz().value()),
                assignment.window().isClosedAt(now),
                places,
                quiz.map(shown -> progress(shown, places)).orElse(List.of()));
    }

    private LearnerProgress place(
            List<MemberRow> attempts, Map<AttemptId, Answered> answered, Map<LearnerId, Instant> recent, Instant now) {
        MemberRow newest = attempts.getLast();
        AttemptId attempt = newest.attempt();
        Answered given = attempt == null ? Answered.NOTHING : answered.getOrDefault(attempt, Answered.NOTHING);
        Instant seen = Stream.of(
                        newest.seenAt(), recent.get(newest.learnerLabel().id()), newest.startedAt(), given.last())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        boolean away = seen == null || Duration.between(seen, now).compareTo(LiveBoard.GONE_AFTER) >= 0;
        LearnerProgress.State state = attempt == null
                ? away ? LearnerProgress.State.ABSENT : LearnerProgress.State.JOINED
                : newest.submitted()
                        ? LearnerProgress.State.FINISHED
                        : away ? LearnerProgress.State.GONE : LearnerProgress.State.WORKING;
        List<ItemId> items = newest.revision() == null || newest.form() == null
                ? List.of()
                : revisions
                        .quiz(newest.revision())
                        .form(newest.form())
                        .map(form -> form.items().stream().map(Item::id).toList())
                        .orElse(List.of());
        return new LearnerProgress(
                newest.learnerLabel(),
                state,
                attempt == null ? 0 : attempts.size(),
                attempt,
                newest.form(),
                items,
                given.items(),
                seen,
                state == LearnerProgress.State.GONE && seen != null
                        ? Duration.between(seen, now).toMinutes()
                        : 0);
    }

    private Optional<Quiz> quiz(Assignment assignment, List<MemberRow> rows) {
        return rows.stream()
                .filter(row -> row.revision() != null && row.startedAt() != null)
                .max(Comparator.comparing(row -> Objects.requireNonNull(row.startedAt())))
                .map(row -> revisions.quiz(Objects.requireNonNull(row.revision())))
                .or(() -> catalogue.lastKnown(assignment.quiz()).map(Revision::quiz));
    }

    private static List<Picture.Progress> progress(Quiz quiz, List<LearnerProgress> places) {
        boolean single = quiz.forms().size() == 1;
        List<Picture.Progress> all = new ArrayList<>();
        for (Form form : quiz.forms()) {
            for (int i = 0; i < form.items().size(); i++) {
                Item item = form.items().get(i);
                int answered = 0;
                int of = 0;
                for (LearnerProgress place : places) {
                    answered += place.answered().contains(item.id()) ? 1 : 0;
                    of += place.items().contains(item.id()) || (single && place.attempt() == null) ? 1 : 0;
                }
                all.add(new Picture.Progress(
                        form.id(),
                        i + 1,
                        item.id(),
                        item.title(),
                        answered,
                        of,
                        Kind.of(item).isRated()));
            }
        }
        return all;
    }
}
