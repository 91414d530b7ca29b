package org.framewise.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.framewise.bench.protocol.Browser;
import org.framewise.testing.SharedProgram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The simulated learners of {@code ./bench load} can complete quizzes in the current program. This test and the browser
 * tests set the same properties, and therefore share one instance of the program.
 */
@SuppressWarnings("NullAway.Init")
@SharedProgram
@Tag("program")
@Tag("long")
class LearnersAtWorkTest {
    /** Learners who start with quizzes B, C and D, which together contain an item of each type. */
    private static final List<Integer> LEARNERS = List.of(1, 2, 3);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Timeout(60)
    void everyLearnerFinishesAndEveryConfirmedResponseIsStored() throws InterruptedException {
        List<Measured> measured = new ArrayList<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            List<Thread> threads = new ArrayList<>();
            for (int number : LEARNERS) {
                Measured own = new Measured();
                measured.add(own);
                Browser browser = new Browser(http, URI.create("http://localhost:" + port + "/"));
                threads.add(Thread.ofVirtual()
                        .start(new Learner(browser, number, Pace.NONE, own, () -> own.finishedQuizzes() > 0)));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }

        for (Measured own : measured) {
            assertThat(own.errors()).isEmpty();
            assertThat(own.allConfirmed()).hasSizeGreaterThanOrEqualTo(10);
            assertThat(stored(own)).isEqualTo(own.allConfirmed().size());
        }
    }

    private long stored(Measured own) {
        UUID attempt = UUID.fromString(own.allConfirmed().iterator().next().attempt());
        return jdbc.sql("SELECT COUNT(*) FROM response WHERE attempt_id = :attempt")
                .param("attempt", attempt)
                .query(Long.class)
                .single();
    }
}
