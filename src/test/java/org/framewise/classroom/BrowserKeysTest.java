package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.framewise.testing.OnEachEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class BrowserKeysTest extends OnEachEngine {
    private static final Duration DAY = Duration.ofHours(12);

    private BrowserKeys keys;
    private Learner ada;
    private Learner ben;

    @BeforeEach
    void twoLearners() {
        keys = the(BrowserKeys.class);
        ada = world.learner("Ada");
        ben = world.learner("Ben");
    }

    @Test
    void eachBrowserOfALearnerHasItsOwnKey() {
        String phone = keys.issue(ada.id(), DAY);
        String laptop = keys.issue(ada.id(), DAY);
        String bens = keys.issue(ben.id(), DAY);

        assertThat(List.of(phone, laptop, bens)).doesNotHaveDuplicates().allMatch(key -> key.length() == 43);
        assertThat(keys.learner(phone)).contains(ada);
        assertThat(keys.learner(laptop)).contains(ada);
        assertThat(keys.learner(bens)).contains(ben);
    }

    @Test
    void aRevokedKeyIsInvalidAndOthersRemainValid() {
        String phone = keys.issue(ada.id(), DAY);
        String laptop = keys.issue(ada.id(), DAY);

        keys.end(phone);

        assertThat(keys.learner(phone)).isEmpty();
        assertThat(keys.learner(laptop)).contains(ada);
    }

    @Test
    void allKeysOfALearnerCanBeRevoked() {
        String phone = keys.issue(ada.id(), DAY);
        String bens = keys.issue(ben.id(), DAY);

        keys.endAll(ada.id());

        assertThat(keys.learner(phone)).isEmpty();
        assertThat(keys.learner(bens)).contains(ben);
    }

    @Test
    void aBrowserKeyExpires() {
        String key = keys.issue(ada.id(), DAY);

        world.clock.advance(DAY.minusSeconds(1));
        assertThat(keys.learner(key)).contains(ada);
        keys.deleteExpired();
        assertThat(keys.learner(key)).contains(ada);

        world.clock.advance(Duration.ofSeconds(1));
        assertThat(keys.learner(key)).isEmpty();
        keys.deleteExpired();
        assertThat(rows()).isEmpty();
    }

    @Test
    void anUnknownKeyIdentifiesNoLearner() {
        keys.issue(ada.id(), DAY);

        assertThat(keys.learner("")).isEmpty();
        assertThat(keys.learner("%")).isEmpty();
        assertThat(keys.learner("x".repeat(500))).isEmpty();
    }

    @Test
    void onlyHashesOfBrowserKeysAreStored() {
        String key = keys.issue(ada.id(), DAY);

        assertThat(rows()).hasSize(1).allSatisfy(hash -> {
            assertThat(hash).matches("[0-9a-f]{64}").isNotEqualTo(key);
            assertThat(keys.learner(hash)).isEmpty();
        });
    }

    private List<String> rows() {
        return the(JdbcClient.class)
                .sql("SELECT key_hash FROM browser_key")
                .query(String.class)
                .list();
    }
}
