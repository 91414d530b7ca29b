package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.framewise.testing.OnEachEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class KnownBrowsersTest extends OnEachEngine {
    private KnownBrowsers browsers;
    private Teacher lee;
    private Teacher park;

    @BeforeEach
    void twoTeachers() {
        browsers = the(KnownBrowsers.class);
        lee = the(Teachers.class).create("Ms Lee", "a long enough pass phrase");
        park = the(Teachers.class).create("Mr Park", "another long pass phrase");
    }

    @Test
    void aBrowserIsKnownOnlyForTheTeacherWhoSignedIn() {
        String key = browsers.remember(lee.id(), null);

        assertThat(browsers.knows(key, "ms lee")).isTrue();
        assertThat(browsers.knows(key, "mr park")).isFalse();
        assertThat(browsers.knows(key, "nobody")).isFalse();
        assertThat(browsers.knows("made up", "ms lee")).isFalse();
        assertThat(browsers.knows("x".repeat(5000), "ms lee")).isFalse();
    }

    @Test
    void aSharedBrowserIsKnownForEveryTeacherWhoSignedIn() {
        String first = browsers.remember(lee.id(), null);
        String second = browsers.remember(park.id(), first);
        String third = browsers.remember(lee.id(), second);

        assertThat(browsers.knows(third, "ms lee")).isTrue();
        assertThat(browsers.knows(third, "mr park")).isTrue();
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void aBrowserKeyPlantedByAnAttackerIsReplaced() {
        String planted = browsers.remember(park.id(), null);
        browsers.remember(lee.id(), planted);

        assertThat(browsers.knows(planted, "ms lee")).isFalse();
        assertThat(browsers.knows(planted, "mr park")).isFalse();
    }

    @Test
    void aPasswordResetForgetsKnownBrowsersAndAPasswordChangeDoesNot() {
        String key = browsers.remember(lee.id(), null);

        the(Teachers.class).changePassword(lee, "a third and long pass phrase", "Ms Lee");
        assertThat(browsers.knows(key, "ms lee")).isTrue();
        the(Teachers.class).changePassword(lee, "a fourth and long pass phrase", null);
        assertThat(browsers.knows(key, "ms lee")).isFalse();
    }

    @Test
    void knownBrowsersUnusedForHalfAYearAreForgotten() {
        String key = browsers.remember(lee.id(), null);

        world.clock.advance(KnownBrowsers.LIFE.minus(Duration.ofSeconds(1)));
        browsers.deleteExpired();
        assertThat(browsers.knows(key, "ms lee")).isTrue();
        world.clock.advance(Duration.ofSeconds(1));
        assertThat(browsers.knows(key, "ms lee")).isFalse();
        browsers.deleteExpired();
        assertThat(rows()).isZero();
    }

    private long rows() {
        return the(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM known_browser")
                .query(Long.class)
                .single();
    }
}
