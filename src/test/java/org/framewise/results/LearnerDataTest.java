package org.framewise.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Drafts;
import org.framewise.attempt.ResponseInput;
import org.framewise.classroom.Classes;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Learners;
import org.framewise.classroom.Members;
import org.framewise.classroom.Teacher;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SuppressWarnings("NullAway.Init")
class LearnerDataTest extends EachEngine {
    private Teacher lee;
    private Learner mia;

    @BeforeEach
    void aMemberAmongOthers() {
        lee = world.teacher("Ms Lee");
        Classroom room = world.the(Classrooms.class).create(lee.id(), "7b");
        Classes.add(world, room.id(), lee, "Mia");
        mia = world.the(Learners.class)
                .find(world.the(Members.class).of(room).getFirst().id())
                .orElseThrow();
        world.catalogue.put(Items.quiz(
                "A",
                Items.twoChoicesWithConfidence("A-1"),
                Items.extendedText("A-2").build(),
                Items.extendedText("A-3").build()));
        world.catalogue.put(Items.check("E", List.of(Items.twoChoices("EA-1")), List.of(Items.twoChoices("EB-1"))));
        world.start(world.learner("Eve"), "A").writes("A-2", "Eve was here");
    }

    private JsonNode read(byte[] json) {
        assertThat(new String(json, StandardCharsets.UTF_8)).doesNotContain("Eve");
        return JsonMapper.builder().build().readTree(json);
    }

    private JsonNode theLearners() {
        return read(world.the(LearnerData.class).forLearner(mia));
    }

    private JsonNode theTeachers() {
        return read(world.the(LearnerData.class).forTeacher(mia.id(), lee).orElseThrow());
    }

    @Test
    void theDownloadContainsEverythingStoredAboutTheLearner() {
        Attempt attempt = world.start(mia, "A")
                .gives("A-1", new Response.SingleChoice("b"), Map.of("A-1", Confidence.P75))
                .writes("A-2", "Because.")
                .attempt();
        world.rate(attempt, "A-2", 2, "Good reason", lee);
        world.the(Drafts.class)
                .keep(
                        attempt.id(),
                        new ItemId("A-3"),
                        new ResponseInput(new Response.ExtendedText("Half a"), Map.of(), Duration.ofSeconds(3)));

        for (JsonNode json : List.of(theLearners(), theTeachers())) {
            assertThat(json.at("/learner/nickname").asString()).isEqualTo("Mia");
            assertThat(json.at("/learner/code").asString()).isEqualTo(mia.code().toString());
            assertThat(json.at("/learner/classroom").asString()).isEqualTo("7b");
            assertThat(json.at("/learner/created_at").asString()).isEqualTo("2026-03-02T08:00:00Z");
            JsonNode first = json.at("/attempts/0/responses/0");
            assertThat(first.path("item").asString()).isEqualTo("A-1");
            assertThat(first.path("response").asString()).startsWith("b: ");
            assertThat(first.at("/confidence/A-1").asDouble()).isEqualTo(0.75);
            assertThat(first.path("time_taken_s").asDouble()).isEqualTo(1.5);
            assertThat(first.path("score").asDouble()).isZero();
            assertThat(first.path("max_score").asDouble()).isEqualTo(1.0);
            JsonNode second = json.at("/attempts/0/responses/1");
            assertThat(second.path("response").asString()).isEqualTo("Because.");
            assertThat(second.at("/ratings/0/points").asInt()).isEqualTo(2);
            assertThat(second.at("/ratings/0/note").asString()).isEqualTo("Good reason");
            assertThat(json.at("/attempts/0/drafts/0/response").asString()).isEqualTo("Half a");
        }
    }

    @Test
    void theDownloadContainsNoKeyAndNoRationale() {
        world.start(mia, "A").chooses("A-1", "b");

        String json = new String(
                world.the(LearnerData.class).forTeacher(mia.id(), lee).orElseThrow(), StandardCharsets.UTF_8);

        assertThat(json)
                .contains("\"A-1\"", "b: Text of b")
                .doesNotContainIgnoringCase("rationale", "\"key\"", "misread", "a: ");
    }

    @Test
    void scoresAreIncludedForLearnersOnceReleasedAndForTeachersAlways() {
        world.start(mia, "E").givesUp();

        assertThat(theLearners().at("/attempts/0/feedback_released").asBoolean())
                .isFalse();
        assertThat(theLearners().at("/attempts/0/responses/0").has("score")).isFalse();
        assertThat(theLearners().at("/attempts/0/responses/0").has("ratings")).isFalse();
        assertThat(theTeachers().at("/attempts/0/responses/0").has("score")).isTrue();

        world.start(mia, "E").givesUp();
        assertThat(theLearners().at("/attempts/0/responses/0").has("score")).isTrue();
    }

    @Test
    void onlyTheLearnersTeachersGetTheDownloadAndItIsLogged() {
        Teacher other = world.teacher("Mr Other");

        assertThat(world.the(LearnerData.class).forTeacher(mia.id(), other)).isEmpty();
        assertThat(world.the(LearnerData.class).forTeacher(world.guest().id(), lee))
                .isEmpty();
        theTeachers();
        assertThat(world.the(JdbcClient.class)
                        .sql("SELECT subject FROM audit WHERE action = 'member-data-given'")
                        .query(String.class)
                        .list())
                .containsExactly("7b: " + mia.id().value().toString().substring(0, 6));
    }
}
