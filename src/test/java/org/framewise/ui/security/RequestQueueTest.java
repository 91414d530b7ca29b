package org.framewise.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Tests which requests wait while the only slot is taken. */
class RequestQueueTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final RequestQueue line = new RequestQueue(1, LONG);
    private Thread first;

    @BeforeEach
    void onePlaceIsTaken() throws InterruptedException {
        first = pass(line, page("/"), (request, response) -> {
            inside.countDown();
            await(goOn);
            done.add("first");
        });
        await(inside);
    }

    @AfterEach
    void allGo() throws InterruptedException {
        goOn.countDown();
        first.join();
    }

    private static MockHttpServletRequest page(String path) {
        return new MockHttpServletRequest("GET", path);
    }

    private static MockHttpServletRequest press(String body) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.setParameter("v-r", "uidl");
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private static Thread pass(RequestQueue line, MockHttpServletRequest request, FilterChain chain) {
        return Thread.ofPlatform().start(() -> {
            try {
                line.doFilter(request, new MockHttpServletResponse(), chain);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void theNextRequestWaitsForAFreeSlot() throws InterruptedException {
        Thread second = pass(line, press("{}"), (request, response) -> done.add("second"));
        while (second.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThat(done).isEmpty();

        goOn.countDown();
        second.join();

        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void theBodyIsReadBeforeQueueingAndAvailableAfterwards() throws InterruptedException {
        Thread second = pass(line, press("{\"é\":1}"), (request, response) -> {
            try (BufferedReader reader = request.getReader()) {
                done.add(reader.readLine());
            }
            done.add(new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        });
        goOn.countDown();
        second.join();

        assertThat(done).containsExactly("first", "{\"é\":1}", "{\"é\":1}");
    }

    @Test
    void filesDownloadsAndProbesAreNotQueued() throws InterruptedException {
        for (String path : List.of(
                "/styles.css", "/VAADIN/build/a-b.js", "/teach/export/scores", "/health", "/icons/framewise.svg")) {
            pass(line, page(path), (request, response) -> done.add(path)).join();
        }

        assertThat(done).hasSize(5).doesNotContain("first");
    }

    @Test
    void aFailedRequestReleasesItsSlot() throws InterruptedException {
        RequestQueue other = new RequestQueue(1, LONG);
        Thread failing = Thread.ofPlatform().unstarted(() -> {
            try {
                other.doFilter(page("/"), new MockHttpServletResponse(), (request, response) -> {
                    throw new IllegalStateException("a page that fails");
                });
            } catch (Exception expected) {
                done.add(expected.getMessage());
            }
        });
        failing.start();
        failing.join();

        pass(other, page("/join"), (request, response) -> done.add("next")).join();

        assertThat(done).containsExactly("a page that fails", "next");
    }

    @Test
    void requestsProceedAfterALongWait() throws InterruptedException {
        RequestQueue impatient = new RequestQueue(0, Duration.ZERO);

        pass(impatient, page("/"), (request, response) -> done.add("on")).join();

        assertThat(done).containsExactly("on");
    }
}
