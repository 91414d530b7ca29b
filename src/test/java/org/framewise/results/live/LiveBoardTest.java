package org.framewise.results.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.framewise.attempt.Refusal;
import org.framewise.classroom.DiscussionControls;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Presence;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.results.live.LearnerProgress.State;
import org.framewise.testing.ClassAtWork;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveBoardTest extends OnEachEngine {
    private LiveBoard board;
    private Presence presence;
    private ClassAtWork room;

    @BeforeEach
    void twoClasses() {
        world.catalogue.put(Items.quiz("T", choices("T", 10)));
        board = the(LiveBoard.class);
        presence = the(Presence.class);
        room = new ClassAtWork(world, world.teacher("Ms Lee"), "T");
        ClassAtWork other = new ClassAtWork(world, world.teacher("Mr Other"), "T");
        other.begins("Stranger").chooses("T-1", "a");
        world.start(world.guest(), "T").chooses("T-1", "a");
    }

    private static Item[] choices(String quiz, int items) {
        return IntStream.rangeClosed(1, items)
                .mapToObj(n -> Items.twoChoices(quiz + "-" + n))
                .toArray(Item[]::new);
    }

    /** Returns the board a second later, when the cached picture has expired. */
    private Picture look() {
        world.clock.advance(Duration.ofSeconds(1));
        return board.of(room.teacherId(), room.id());
    }

    @Test
    void theBoardShowsEveryLearnersProgress() {
        Learner joined = room.member("Jo");
        presence.touch(joined.id());
        room.member("Never");
        room.begins("Wim").chooses("T-1", "a").chooses("T-2", "b").chooses("T-3", "a");
        room.begins("Fay").givesUp();

        Picture picture = look();

        assertThat(picture.title()).isEqualTo("Title of T");
        assertThat(picture.counts())
                .isEqualTo(Map.of(State.JOINED, 1L, State.WORKING, 1L, State.FINISHED, 1L, State.ABSENT, 1L));
        assertThat(ClassAtWork.place(picture, "Wim").number()).contains(4);
        assertThat(ClassAtWork.place(picture, "Wim").items()).hasSize(10);
        assertThat(ClassAtWork.place(picture, "Jo").state()).isEqualTo(State.JOINED);
        assertThat(ClassAtWork.place(picture, "Jo").number()).isEmpty();
        assertThat(ClassAtWork.place(picture, "Never").state()).isEqualTo(State.ABSENT);
        assertThat(ClassAtWork.place(picture, "Fay").state()).isEqualTo(State.FINISHED);
    }

    @Test
    void learnersCountAsGoneAfterTwoSilentMinutesUntilTheNextHeartbeat() {
        World.Taking ada = room.begins("Ada").chooses("T-1", "a");
        World.Taking ben = room.begins("Ben");
        world.clock.advance(Duration.ofSeconds(118));
        presence.touch(ben.learner().id());

        assertThat(look().counts()).isEqualTo(Map.of(State.WORKING, 2L));
        Picture later = look();
        assertThat(ClassAtWork.place(later, "Ada").state()).isEqualTo(State.GONE);
        assertThat(ClassAtWork.place(later, "Ada").away()).isEqualTo(2);
        assertThat(ClassAtWork.place(later, "Ben").state()).isEqualTo(State.WORKING);

        presence.touch(ada.learner().id());
        assertThat(ClassAtWork.place(look(), "Ada").state()).isEqualTo(State.WORKING);
    }

    @Test
    void heartbeatsStoredInTheDatabaseCountToo() {
        Learner jo = room.member("Jo");
        presence.touch(jo.id());
        presence.write();

        assertThat(presence.recent()).isEmpty();
        assertThat(ClassAtWork.place(look(), "Jo").state()).isEqualTo(State.JOINED);
        world.clock.advance(Duration.ofMinutes(2));
        assertThat(ClassAtWork.place(look(), "Jo").state()).isEqualTo(State.ABSENT);
    }

    @Test
    void learnersWhoNeedAttentionAreListedFirst() {
        World.Taking gone = room.begins("Gone");
        room.begins("Finished").givesUp();
        room.member("Absent");
        world.clock.advance(Duration.ofMinutes(3));
        room.begins("Fast").chooses("T-1", "a").chooses("T-2", "a");
        room.begins("Slow").chooses("T-1", "a");
        presence.touch(room.member("Joined").id());

        assertThat(look().learners())
                .extracting(place -> place.learnerLabel().name().orElse(""))
                .containsExactly("Gone", "Joined", "Slow", "Fast", "Finished", "Absent");
        assertThat(gone.attempt().answered()).isEmpty();
    }

    @Test
    void everyItemShowsHowManyHaveAnsweredIt() {
        room.begins("Ada").chooses("T-1", "a").chooses("T-2", "a");
        room.begins("Ben").chooses("T-1", "a");
        room.member("Jo");

        List<Picture.Progress> items = look().items();

        assertThat(items).hasSize(10);
        assertThat(items.get(0).answered()).isEqualTo(2);
        assertThat(items.get(0).of()).isEqualTo(3);
        assertThat(items.get(1).answered()).isEqualTo(1);
        assertThat(items.get(1).title()).isEqualTo("Title of T-2");
        assertThat(items.get(9).answered()).isZero();
    }

    @Test
    void allViewersShareACachedPictureUntilItExpires() {
        room.begins("Ada");
        Picture first = look();
        world.clock.advance(Duration.ofMillis(600));
        room.begins("Ben");

        assertThat(board.of(room.teacherId(), room.id())).isSameAs(first);
        world.clock.advance(Duration.ofMillis(200));
        assertThat(board.of(room.teacherId(), room.id()).learners()).hasSize(2);
    }

    @Test
    void aCachedPictureFromTheFutureIsExpiredToo() {
        Picture first = look();
        world.clock.set("2026-03-02T07:00:00Z");

        assertThat(board.of(room.teacherId(), room.id())).isNotSameAs(first);
    }

    @Test
    void theBoardShowsAClassOfTwoHundred() {
        for (int n = 1; n <= 200; n++) {
            World.Taking one = room.begins("Learner " + n);
            for (int item = 1; item <= n % 4; item++) {
                one.chooses("T-" + item, "a");
            }
        }

        Picture picture = look();

        assertThat(picture.learners()).hasSize(200);
        assertThat(picture.counts()).isEqualTo(Map.of(State.WORKING, 200L));
        assertThat(picture.items().get(0).answered()).isEqualTo(150);
        assertThat(picture.items().get(1).answered()).isEqualTo(100);
        assertThat(picture.items().get(2).answered()).isEqualTo(50);
        assertThat(picture.items().get(3).answered()).isZero();
        assertThat(picture.late(new ItemId("T-1"))).isEqualTo(50);
    }

    @Test
    void learnersWhoMayStillRespondAreListedAsLate() {
        room.begins("Ada").chooses("T-1", "a");
        room.begins("Ben");
        room.begins("Fay").givesUp();
        room.member("Jo");

        assertThat(look().late(new ItemId("T-1"))).isEqualTo(2);
        assertThat(look().late(new ItemId("T-2"))).isEqualTo(3);
    }

    @Test
    void progressInAPairRefersToTheNewestPart() {
        world.catalogue.put(Items.check("E", List.of(choices("EA", 2)), List.of(choices("EB", 2))));
        ClassAtWork pair = new ClassAtWork(world, world.teacher("Ms Pair"), "E", true);
        Learner ada = pair.member("Ada");
        pair.begins(ada, "B").givesUp();
        world.clock.advance(Duration.ofMinutes(1));

        Picture first = board.of(pair.teacherId(), pair.id());
        assertThat(ClassAtWork.place(first, "Ada").sitting()).isEqualTo(1);
        assertThat(first.pairDone()).isFalse();

        pair.begins(ada, "B").chooses("EA-1", "a");
        world.clock.advance(Duration.ofSeconds(1));
        Picture second = board.of(pair.teacherId(), pair.id());
        assertThat(ClassAtWork.place(second, "Ada").sitting()).isEqualTo(2);
        assertThat(ClassAtWork.place(second, "Ada").number()).contains(2);
        assertThat(second.items()).hasSize(4);
        assertThat(second.items().getFirst().of()).isEqualTo(1);
        assertThat(second.pairDone()).isFalse();

        pair.begins(ada, "B").givesUp();
        world.clock.advance(Duration.ofSeconds(1));
        assertThat(board.of(pair.teacherId(), pair.id()).pairDone()).isTrue();
    }

    @Test
    void aColleagueCannotSeeTheLiveBoard() {
        assertThatThrownBy(() -> board.of(world.teacher("Mr Colleague").id(), room.id()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theTallyCountsOnlyFirstAttemptsAtThisAssignment() {
        Discussion discussion = the(Discussion.class);
        room.begins("Ada").chooses("T-1", "b").givesUp();
        Learner ben = room.member("Ben");
        room.begins(ben, null).chooses("T-1", "b").givesUp();
        room.begins(ben, null).chooses("T-1", "a");
        the(DiscussionControls.class).hold(room.teacherId(), room.id(), new ItemId("T-1"));
        room.begins("Late").chooses("T-1", "a");

        Item item = discussion.topics(room.teacherId(), room.id()).getFirst().item();
        assertThat(discussion.tally(room.teacherId(), room.id(), item))
                .isEqualTo(new Tally.Choices(2, Map.of("a", 0, "b", 2)));
        assertThat(discussion.topics(room.teacherId(), room.id())).hasSize(10);
    }

    @Test
    void aColleagueMayNotDiscussTheClassesItems() {
        Discussion discussion = the(Discussion.class);
        var colleague = world.teacher("Mr Colleague").id();
        Item item = Items.twoChoices("T-1");

        assertThatThrownBy(() -> discussion.topics(colleague, room.id())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> discussion.tally(colleague, room.id(), item)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> discussion.changes(colleague, room.id(), item.id()))
                .isInstanceOf(Refusal.class);
    }
}
