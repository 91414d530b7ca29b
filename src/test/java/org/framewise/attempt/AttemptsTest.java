package org.framewise.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Learners;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.quiz.Revision;
import org.framewise.scoring.Score;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.SqlDiffers;
import org.framewise.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@SqlDiffers
class AttemptsTest extends OnEachEngine {
    private static final QuizId A = new QuizId("A");
    private static final QuizId CHECK = new QuizId("E");
    private Attempts attempts;
    private Learner ada;

    @BeforeEach
    void twoQuizzesAndSomebodyElse() {
        attempts = the(Attempts.class);
        world.catalogue.put(Items.quiz("A", choice("A-1"), choice("A-2")));
        world.catalogue.put(Items.quiz("B", choice("B-1")));
        world.catalogue.put(Items.check("E", List.of(choice("EA-1")), List.of(choice("EB-1"))));
        Learner eve = world.learner("Eve");
        world.start(eve, "A").chooses("A-1", "a").chooses("A-2", "b");
        world.start(eve, "B");
        world.start(eve, "E").givesUp();
        ada = world.learner("Ada");
    }

    private static ChoiceItem choice(String id) {
        return Items.twoChoicesWithConfidence(id);
    }

    @Test
    void anAttemptStartsOpenAtItsFirstItem() {
        Attempt.Open attempt = attempts.start(ada.id(), A);

        assertThat(attempt.current()).isEqualTo(1);
        assertThat(attempt.answered()).isEmpty();
        assertThat(attempt.head().sitting()).isEqualTo(1);
        assertThat(attempt.head().startedAt()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
        assertThat(attempts.find(attempt.id(), ada.id())).contains(attempt);
        assertThat(attempts.of(ada.id())).containsExactly(attempt);
    }

    @Test
    void startingAgainContinuesTheOpenAttempt() {
        Attempt.Open first = attempts.start(ada.id(), A);
        world.clock.advance(Duration.ofHours(1));

        assertThat(attempts.start(ada.id(), A)).isEqualTo(first);
    }

    @Test
    void aDoubleClickStartsOneAttempt() {
        long before = rows("attempt");

        List<Attempt.Open> started = together(4, () -> attempts.start(ada.id(), A));

        assertThat(started)
                .extracting(Attempt::id)
                .containsOnly(started.getFirst().id());
        assertThat(rows("attempt")).isEqualTo(before + 1);
    }

    @Test
    void aSubmittedQuizCanBeTakenAgain() {
        world.start(ada, "A").givesUp();

        Attempt.Open second = attempts.start(ada.id(), A);

        assertThat(second.head().sitting()).isEqualTo(2);
        assertThat(second.answered()).isEmpty();
        assertThat(attempts.of(ada.id())).hasSize(2);
    }

    /** Holds whether the first, a middle or the last sitting was deleted. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void afterADeletionTheNextSittingFollowsTheHighestRemaining(int deleted) {
        for (int sitting = 1; sitting <= 3; sitting++) {
            world.start(ada, "A").givesUp();
        }
        the(JdbcClient.class)
                .sql("DELETE FROM attempt WHERE learner_id = :ada AND sitting = :sitting")
                .param("ada", ada.id().value())
                .param("sitting", deleted)
                .update();

        List<Attempt.Open> started = together(3, () -> attempts.start(ada.id(), A));

        assertThat(started)
                .extracting(Attempt::id)
                .containsOnly(started.getFirst().id());
        assertThat(started.getFirst().head().sitting()).isEqualTo(deleted == 3 ? 3 : 4);
        assertThat(attempts.of(ada.id())).hasSize(3);
        assertThat(world.goesOn(ada, started.getFirst()).givesUp().attempt()).isInstanceOf(Attempt.Submitted.class);
        assertThat(attempts.start(ada.id(), A).head().sitting()).isEqualTo(deleted == 3 ? 4 : 5);
    }

    @Test
    void startingAsADeletedLearnerIsRefused() {
        the(Learners.class).erase(ada.id());

        assertRefused(Refusal.Reason.NO_SUCH_LEARNER, () -> attempts.start(ada.id(), A));
    }

    @Test
    void startingAnUnavailableQuizIsRefused() {
        assertRefused(Refusal.Reason.NO_SUCH_QUIZ, () -> attempts.start(ada.id(), new QuizId("Z")));
    }

    @Test
    void aCheckOffersARandomFormThenTheOtherThenNone() {
        Set<FormId> firsts = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            Learner learner = world.guest();
            World.Taking first = world.start(learner, "E").givesUp();
            World.Taking second = world.start(learner, "E").givesUp();
            firsts.add(first.attempt().head().form().id());
            assertThat(Set.of(
                            first.attempt().head().form().id(),
                            second.attempt().head().form().id()))
                    .hasSize(2);
            assertRefused(Refusal.Reason.CHECK_TAKEN, () -> attempts.start(learner.id(), CHECK));
        }

        assertThat(firsts).containsExactlyInAnyOrder(new FormId("A"), new FormId("B"));
    }

    @Test
    void theSecondFormOfACheckUsesTheRevisionOfTheFirst() {
        World.Taking first = world.start(ada, "E").givesUp();
        world.catalogue.put(Items.check("E", List.of(choice("EA-1")), List.of(choice("EB-1"), choice("EB-2"))));

        assertThat(attempts.start(ada.id(), CHECK).head().revision())
                .isEqualTo(first.attempt().head().revision());

        world.catalogue.remove(CHECK);
        assertThat(world.start(ada, "E").givesUp().attempt()).isInstanceOf(Attempt.Submitted.class);
    }

    @Test
    void everyFieldOfAResponseIsStored() {
        Attempt.Open attempt = attempts.start(ada.id(), A);
        world.clock.set("2026-03-02T08:01:30.250Z");

        Attempt after = respond(
                attempt,
                "A-1",
                new ResponseInput(
                        new Response.SingleChoice("b"), Map.of("A-1", Confidence.P75), Duration.ofMillis(65_432)));

        assertThat(after).isInstanceOf(Attempt.Open.class);
        assertThat(((Attempt.Open) after).current()).isEqualTo(2);
        assertThat(attempts.responses(attempt.id()))
                .containsOnly(Map.entry(
                        new ItemId("A-1"),
                        new StoredResponse(
                                attempt.id(),
                                new ItemId("A-1"),
                                new ResponseInput(
                                        new Response.SingleChoice("b"),
                                        Map.of("A-1", Confidence.P75),
                                        Duration.ofMillis(65_432)),
                                new Score(0, 1),
                                1,
                                attempt.head().revision(),
                                Instant.parse("2026-03-02T08:01:30.250Z"),
                                false)));
        Map<String, Object> row = the(JdbcClient.class)
                .sql("SELECT * FROM response WHERE attempt_id = :id")
                .param("id", attempt.id().value())
                .query()
                .singleRow();
        assertThat(row.get("chosen")).asString().isEqualTo("{\"type\":\"choice\",\"choice\":\"b\"}");
        assertThat(row.get("confidence")).asString().isEqualTo("{\"A-1\":0.75}");
        assertThat(row.get("time_taken_ms")).isEqualTo(65_432L);
    }

    @Test
    void confidenceIsStoredOnlyIfAskedForAndSomethingWasChosen() {
        world.catalogue.put(Items.quiz("N", Items.twoChoices("N-1"), choice("N-2")));
        World.Taking taking = world.start(ada, "N")
                .gives("N-1", new Response.SingleChoice("a"), Map.of("N-1", Confidence.P95))
                .gives("N-2", new Response.SingleChoice(""), Map.of("N-2", Confidence.P95));

        assertThat(attempts.responses(taking.attempt().id()).values())
                .hasSize(2)
                .allSatisfy(
                        response -> assertThat(response.input().confidence()).isEmpty());
    }

    @Test
    void responsesOfEveryItemTypeAreReadBackUnchanged() {
        List<Item> items = Items.ofEveryType();
        world.catalogue.put(Items.quiz("T", items.toArray(Item[]::new)));
        World.Taking taking = world.start(ada, "T");
        items.forEach(item -> taking.gives(item.id().value(), Items.rightResponse(item)));

        assertThat(items)
                .allSatisfy(
                        item -> assertThat(stored(taking.attempt(), item.id().value())
                                        .input()
                                        .response())
                                .isEqualTo(Items.rightResponse(item)));
        assertThat(stored(taking.attempt(), "T-text").score()).isNull();
        assertThat(stored(taking.attempt(), "T-text").maxScore()).isEqualTo(3);
        assertThat(stored(taking.attempt(), "T-match").score()).isEqualTo(new Score(2, 2));
        assertThat(taking.attempt()).isInstanceOf(Attempt.Submitted.class);
    }

    @Test
    void aTextOfFourThousandCharactersOfAnyKindIsStoredUnchanged() {
        world.catalogue.put(Items.quiz("W", Items.extendedText("W-1").build()));
        String text = "Zoë said: “\\u0000 \u0000 👩‍👩‍👧 עברית \"quoted\" \n"
                .repeat(200)
                .substring(0, 4000);

        World.Taking taking = world.start(ada, "W").writes("W-1", text);

        assertThat(stored(taking.attempt(), "W-1").input().response()).isEqualTo(new Response.ExtendedText(text));
    }

    @Test
    void anEmptyTextScoresZeroWithoutARating() {
        world.catalogue.put(Items.quiz("W", Items.extendedText("W-1").build()));

        World.Taking taking = world.start(ada, "W").writes("W-1", "  ");

        assertThat(stored(taking.attempt(), "W-1").score()).isEqualTo(new Score(0, 3));
    }

    @Test
    void onlyTheFirstResponseToAnItemCounts() {
        Attempt.Open attempt = attempts.start(ada.id(), A);
        Attempt first = respond(attempt, "A-1", given("a"));
        world.clock.advance(Duration.ofMinutes(1));

        Attempt second = respond(attempt, "A-1", given("b"));

        assertThat(second).isEqualTo(first);
        StoredResponse stored = stored(attempt, "A-1");
        assertThat(stored.input().response()).isEqualTo(new Response.SingleChoice("a"));
        assertThat(stored.respondedAt()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
    }

    @Test
    void simultaneousResponsesFromTwoTabsStoreOneRowAndReturnTheSameResult() {
        for (int round = 0; round < 10; round++) {
            Attempt.Open attempt = attempts.start(world.guest().id(), A);

            List<Attempt> answers = together(List.<Callable<Attempt>>of(
                    () -> respond(attempt, "A-1", given("a")), () -> respond(attempt, "A-1", given("b"))));

            assertThat(answers.get(0)).isEqualTo(answers.get(1));
            assertThat(attempts.responses(attempt.id())).hasSize(1);
        }
    }

    @Test
    void theLastTwoItemsAnsweredAtTheSameMomentSubmitTheAttempt() {
        for (int round = 0; round < 20; round++) {
            Attempt.Open attempt = attempts.start(world.guest().id(), A);

            together(List.<Callable<Attempt>>of(
                    () -> respond(attempt, "A-1", given("a")), () -> respond(attempt, "A-2", given("a"))));

            assertThat(attempts.find(attempt.id())).containsInstanceOf(Attempt.Submitted.class);
        }
    }

    @Test
    void theLastResponseSubmitsInAnyOrderOfItems() {
        Attempt.Open attempt = attempts.start(ada.id(), A);
        world.clock.advance(Duration.ofMinutes(1));
        assertThat(respond(attempt, "A-2", given("a"))).isInstanceOf(Attempt.Open.class);
        world.clock.advance(Duration.ofMinutes(1));

        Attempt after = respond(attempt, "A-1", given("a"));

        assertThat(after)
                .isInstanceOfSatisfying(
                        Attempt.Submitted.class,
                        submitted ->
                                assertThat(submitted.submittedAt()).isEqualTo(Instant.parse("2026-03-02T08:02:00Z")));
    }

    @Test
    void repeatingAResponseLeavesASubmittedAttemptUnchanged() {
        World.Taking taking = world.start(ada, "A").chooses("A-1", "a").chooses("A-2", "a");
        Attempt submitted = taking.attempt();
        world.clock.advance(Duration.ofMinutes(1));

        assertThat(respond(submitted, "A-2", given("b"))).isEqualTo(submitted);
        assertThat(stored(submitted, "A-2").score()).isEqualTo(new Score(1, 1));
    }

    @Test
    void aSubmittedAttemptRefusesNewResponses() {
        Attempt submitted =
                world.start(ada, "A").chooses("A-1", "a").chooses("A-2", "a").attempt();
        the(JdbcClient.class)
                .sql("DELETE FROM response WHERE attempt_id = :id AND item_id = 'A-2'")
                .param("id", submitted.id().value())
                .update();

        assertRefused(Refusal.Reason.ALREADY_SUBMITTED, () -> respond(submitted, "A-2", given("a")));
    }

    @Test
    void anotherLearnersAttemptCanNeitherBeFoundNorAnswered() {
        Attempt.Open attempt = attempts.start(ada.id(), A);
        Learner eve = world.learner("Eve the second");

        assertThat(attempts.find(attempt.id(), eve.id())).isEmpty();
        assertRefused(
                Refusal.Reason.NO_SUCH_ATTEMPT,
                () -> attempts.respond(attempt.id(), eve.id(), new ItemId("A-1"), given("a")));
        assertThat(attempts.responses(attempt.id())).isEmpty();
    }

    @Test
    void respondingToANonexistentAttemptIsRefused() {
        assertThat(attempts.find(new AttemptId(new UUID(1, 2)))).isEmpty();
        assertRefused(
                Refusal.Reason.NO_SUCH_ATTEMPT,
                () -> attempts.respond(new AttemptId(new UUID(1, 2)), ada.id(), new ItemId("A-1"), given("a")));
    }

    @Test
    void respondingToAnItemOfAnotherQuizOrFormIsRefused() {
        Attempt.Open attempt = attempts.start(ada.id(), A);
        Attempt.Open check = attempts.start(ada.id(), CHECK);
        String otherForm = check.head().form().id().value().equals("A") ? "EB-1" : "EA-1";

        assertRefused(Refusal.Reason.NO_SUCH_ITEM, () -> respond(attempt, "B-1", given("a")));
        assertRefused(Refusal.Reason.NO_SUCH_ITEM, () -> respond(check, otherForm, given("a")));
        assertRefused(Refusal.Reason.NO_SUCH_ITEM, () -> attempts.present(attempt, 3));
    }

    @Test
    void aResponseThatDoesNotFitTheItemIsRefusedAndNothingIsStored() {
        Attempt.Open attempt = attempts.start(ada.id(), A);

        assertThatIllegalArgumentException().isThrownBy(() -> respond(attempt, "A-1", given("z")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> respond(
                        attempt,
                        "A-1",
                        new ResponseInput(new Response.ExtendedText("a"), Map.of(), Duration.ofSeconds(1))));
        assertThat(attempts.responses(attempt.id())).isEmpty();
    }

    @Test
    void anAttemptKeepsItsRevisionWhenTheQuizFileChanges() {
        Attempt.Open old = attempts.start(ada.id(), A);
        Revision changed = world.catalogue.put(Items.quiz("A", choice("A-3")));

        Attempt after = respond(old, "A-1", given("a"));

        assertThat(after.items()).extracting(Item::id).containsExactly(new ItemId("A-1"), new ItemId("A-2"));
        assertThat(stored(old, "A-1").revision())
                .isEqualTo(old.head().revision())
                .isNotEqualTo(changed.id());
        respond(old, "A-2", given("a"));
        assertThat(attempts.start(ada.id(), A).head().revision()).isEqualTo(changed.id());
    }

    @Test
    void anAttemptCanBeReviewedAfterARestartWithoutItsQuizFile() {
        Attempt submitted =
                world.start(ada, "A").chooses("A-1", "a").chooses("A-2", "b").attempt();
        world.catalogue.remove(A);
        Revisions coldRevisions = new Revisions(
                the(RevisionTable.class),
                the(ConstrainedWrites.class),
                the(PlatformTransactionManager.class),
                world.catalogue,
                world.clock);

        assertThat(coldRevisions.quiz(submitted.head().revision()).id()).isEqualTo(A);
        assertThat(the(Reviews.class).forLearner(attempts.find(submitted.id()).orElseThrow()))
                .extracting(reviewed -> reviewed.item().id().value())
                .containsExactly("A-1", "A-2");
    }

    @Test
    void simultaneousStartsStoreARevisionOnce() {
        world.catalogue.put(Items.quiz("N", choice("N-1")));
        long before = rows("revision");

        together(4, () -> attempts.start(world.guest().id(), new QuizId("N")));

        assertThat(rows("revision")).isEqualTo(before + 1);
    }

    @Test
    void attemptsAreListedOldestFirst() {
        world.start(ada, "B");
        world.clock.advance(Duration.ofDays(1));
        world.start(ada, "A").givesUp();
        world.clock.advance(Duration.ofDays(1));
        world.start(ada, "A");

        assertThat(attempts.of(ada.id()))
                .extracting(
                        attempt -> attempt.quiz().id().value() + attempt.head().sitting())
                .containsExactly("B1", "A1", "A2");
    }

    private Attempt respond(Attempt attempt, String item, ResponseInput input) {
        return attempts.respond(attempt.id(), attempt.head().learner(), new ItemId(item), input);
    }

    private static ResponseInput given(String choice) {
        return new ResponseInput(new Response.SingleChoice(choice), Map.of(), Duration.ofSeconds(5));
    }

    private static void assertRefused(Refusal.Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
