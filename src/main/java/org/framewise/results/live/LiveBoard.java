package org.framewise.results.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.LearnerId;
import org.framewise.attempt.Refusal;
import org.framewise.attempt.Revisions;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.AssignmentAccess;
import org.framewise.classroom.Presence;
import org.framewise.classroom.TeacherId;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.Form;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.Revision;
import org.framewise.quiz.RevisionId;
import org.framewise.results.Who;
import org.framewise.scoring.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Who is where in an assignment. All who watch the same assignment share one picture, which is made again when it is
 * asked for and older than 0.7 seconds: two queries, however many watch and however large the class is
 * (docs/decisions/0006-the-live-view-polls-once-a-second.md).
 *
 * @see "docs/decisions/0006-the-live-view-polls-once-a-second.md"
 */
@Service
public class LiveBoard {
    /** How long a learner at work may be silent before she counts as gone. */
    public static final Duration GONE_AFTER = Duration.ofMinutes(2);

    private static final Duration FRESH = Duration.ofMillis(700);
    private static final Duration WATCHED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final AssignmentAccess access;
    private final Presence presence;
    private final Revisions revisions;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Map<AssignmentId, Shared> pictures = new ConcurrentHashMap<>();

    LiveBoard(
            JdbcClient jdbc,
            AssignmentAccess access,
            Presence presence,
            Revisions revisions,
            Catalogue catalogue,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.presence = presence;
        this.revisions = revisions;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * The class as it is now, or was 0.7 seconds ago at most.
     *
     * @throws Refusal when it is no assignment of the teacher's classrooms
     */
    public Picture of(TeacherId teacher, AssignmentId id) {
        Assignment assignment = access.require(id, teacher);
        forgetUnwatched();
        return pictures.computeIfAbsent(id, any -> new Shared()).get(assignment);
    }

    private void forgetUnwatched() {
        Instant now = clock.instant();
        pictures.values().removeIf(shared -> shared.isUnwatched(now));
    }

    private final class Shared {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile @Nullable Picture picture;

        Picture get(Assignment assignment) {
            lock.lock();
            try {
                Picture last = picture;
                if (last != null && age(last, clock.instant()).compareTo(FRESH) < 0) {
                    return last;
                }
                Picture fresh = draw(assignment);
                picture = fresh;
                return fresh;
            } finally {
                lock.unlock();
            }
        }

        boolean isUnwatched(Instant now) {
            Picture last = picture;
            return last != null && age(last, now).compareTo(WATCHED) > 0;
        }

        /** A clock that was set back makes a picture old. */
        private Duration age(Picture last, Instant now) {
            return now.isBefore(last.at()) ? WATCHED : Duration.between(last.at(), now);
        }
    }

    private Picture draw(Assignment assignment) {
        Instant now = clock.instant();
        // memory first: what is written while the table is read then stands in one of the two
        Map<LearnerId, Instant> recent = presence.recent();
        List<MemberRow> rows = MemberRow.of(jdbc, assignment);
        Map<AttemptId, Answered> answered = Answered.of(jdbc, assignment);
        Map<LearnerId, List<MemberRow>> members = new LinkedHashMap<>();
        rows.forEach(row ->
                members.computeIfAbsent(row.who.id(), id -> new ArrayList<>()).add(row));
        List<Place> places = members.values().stream()
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

    private static final Comparator<Place> ATTENTION_FIRST = Comparator.comparing(Place::state)
            .thenComparing(place -> -place.away())
            .thenComparing(place -> place.answered().size())
            .thenComparing(place -> place.who().name().orElse("").toLowerCase(Locale.ROOT))
            .thenComparing(place -> place.who().id().value());

    private Place place(
            List<MemberRow> attempts, Map<AttemptId, Answered> answered, Map<LearnerId, Instant> recent, Instant now) {
        MemberRow newest = attempts.getLast();
        AttemptId attempt = newest.attempt;
        Answered given = attempt == null ? Answered.NOTHING : answered.getOrDefault(attempt, Answered.NOTHING);
        Instant seen = Stream.of(newest.seenAt, recent.get(newest.who.id()), newest.startedAt, given.last)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        boolean away = seen == null || Duration.between(seen, now).compareTo(GONE_AFTER) >= 0;
        Place.State state = attempt == null
                ? away ? Place.State.ABSENT : Place.State.JOINED
                : newest.submitted ? Place.State.FINISHED : away ? Place.State.GONE : Place.State.WORKING;
        List<ItemId> items = newest.revision == null || newest.form == null
                ? List.of()
                : revisions
                        .quiz(newest.revision)
                        .form(newest.form)
                        .map(form -> form.items().stream().map(Item::id).toList())
                        .orElse(List.of());
        return new Place(
                newest.who,
                state,
                attempt == null ? 0 : attempts.size(),
                attempt,
                newest.form,
                items,
                given.items,
                seen,
                state == Place.State.GONE && seen != null
                        ? Duration.between(seen, now).toMinutes()
                        : 0);
    }

    private Optional<Quiz> quiz(Assignment assignment, List<MemberRow> rows) {
        return rows.stream()
                .filter(row -> row.revision != null && row.startedAt != null)
                .max(Comparator.comparing(row -> Objects.requireNonNull(row.startedAt)))
                .map(row -> revisions.quiz(Objects.requireNonNull(row.revision)))
                .or(() -> catalogue.lastKnown(assignment.quiz()).map(Revision::quiz));
    }

    private static List<Picture.Progress> progress(Quiz quiz, List<Place> places) {
        boolean single = quiz.forms().size() == 1;
        List<Picture.Progress> all = new ArrayList<>();
        for (Form form : quiz.forms()) {
            for (int i = 0; i < form.items().size(); i++) {
                Item item = form.items().get(i);
                int answered = 0;
                int of = 0;
                for (Place place : places) {
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

    /** A member with one of her attempts, or with none. */
    private record MemberRow(
            Who who,
            @Nullable Instant seenAt,
            @Nullable AttemptId attempt,
            @Nullable RevisionId revision,
            @Nullable FormId form,
            @Nullable Instant startedAt,
            boolean submitted) {
        private static final String SQL = """
                SELECT l.id, l.nickname, l.seen_at, a.id AS attempt_id, a.revision_id, a.form_id, a.started_at,
                       a.submitted_at
                FROM learner l LEFT JOIN attempt a ON a.learner_id = l.id AND a.assignment_id = :assignment
                WHERE l.classroom_id = :classroom
                ORDER BY l.id, a.started_at, a.sitting""";

        static List<MemberRow> of(JdbcClient jdbc, Assignment assignment) {
            return jdbc.sql(SQL)
                    .param("assignment", assignment.id().value())
                    .param("classroom", assignment.classroom().value())
                    .query((row, n) -> read(row))
                    .list();
        }

        private static MemberRow read(ResultSet row) throws SQLException {
            UUID attempt = row.getObject("attempt_id", UUID.class);
            return new MemberRow(
                    new Who(new LearnerId(row.getObject("id", UUID.class)), row.getString("nickname")),
                    moment(row, "seen_at"),
                    attempt == null ? null : new AttemptId(attempt),
                    attempt == null ? null : new RevisionId(row.getString("revision_id")),
                    attempt == null ? null : new FormId(row.getString("form_id")),
                    moment(row, "started_at"),
                    row.getObject("submitted_at") != null);
        }
    }

    /** What an attempt has responses to, and when the last one came. */
    private record Answered(Set<ItemId> items, @Nullable Instant last) {
        static final Answered NOTHING = new Answered(Set.of(), null);

        private static final String SQL = """
                SELECT r.attempt_id, r.item_id, r.responded_at
                FROM response r JOIN attempt a ON a.id = r.attempt_id
                WHERE a.assignment_id = :assignment
                ORDER BY r.responded_at""";

        static Map<AttemptId, Answered> of(JdbcClient jdbc, Assignment assignment) {
            Map<AttemptId, Answered> all = new HashMap<>();
            jdbc.sql(SQL).param("assignment", assignment.id().value()).query(row -> {
                Set<ItemId> one = new HashSet<>();
                one.add(new ItemId(row.getString("item_id")));
                all.merge(
                        new AttemptId(row.getObject("attempt_id", UUID.class)),
                        new Answered(one, moment(row, "responded_at")),
                        Answered::and);
            });
            return all;
        }

        private Answered and(Answered later) {
            items.addAll(later.items);
            return new Answered(items, later.last);
        }
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
