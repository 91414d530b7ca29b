package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.framewise.testing.OnEachEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LearnersTest extends OnEachEngine {
    private Learners learners;

    @BeforeEach
    void somebodyElse() {
        learners = the(Learners.class);
        world.learner("Eve");
        world.guest();
    }

    @Test
    void aLearnerIsFoundByCodeAndById() {
        Learner ada = world.learner("Ada");

        assertThat(learners.byCode(ada.code())).contains(ada);
        assertThat(learners.find(ada.id())).contains(ada);
    }

    @Test
    void aGuestIsStoredWithoutANickname() {
        Learner guest = world.guest();

        assertThat(guest.name()).isEmpty();
        assertThat(learners.byCode(guest.code())).contains(guest);
    }

    @Test
    void nicknamesInAllScriptsAreReadBackUnchanged() {
        List<String> names =
                List.of("👩‍👩‍👧 family", "עדה", "Zoë", "小明", "a'; DROP TABLE learner; --", "x".repeat(40));

        assertThat(names)
                .allSatisfy(name -> assertThat(learners.find(world.learner(name).id()))
                        .hasValueSatisfying(found ->
                                assertThat(found.name()).map(Nickname::value).contains(name)));
    }

    @Test
    void twoLearnersMayShareANicknameButNotACode() {
        List<Learner> many =
                Stream.generate(() -> world.learner("Sam")).limit(50).toList();

        assertThat(many).extracting(Learner::code).doesNotHaveDuplicates();
    }

    @Test
    void anUnknownCodeFindsNoLearner() {
        assertThat(learners.byCode(new ResumeCode("22222222"))).isEmpty();
    }

    @Test
    void loggingALearnerRevealsNeitherNameNorSecrets() {
        Learner ada = world.learner("Ada");

        assertThat(ada.toString())
                .contains(ada.id().value().toString())
                .doesNotContain("Ada", ada.code().value(), ada.code().toString());
    }
}
