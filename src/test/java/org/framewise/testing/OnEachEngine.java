package org.framewise.testing;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.StoredResponse;
import org.framewise.quiz.ItemId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs the tests of a class on the databases selected by {@link Engines}, each test in its own empty world. These tests
 * all have the tag {@code engine}, so that the long tests can repeat them on PostgreSQL.
 */
@SuppressWarnings("NullAway.Init")
@Tag("engine")
@ParameterizedClass(name = "{0}", allowZeroInvocations = true)
@ArgumentsSource(Engines.class)
public abstract class OnEachEngine {
    @Parameter
    protected Engine engine;

    protected World world;

    @BeforeEach
    void anEmptyWorld() {
        world = new World(engine);
    }

    @AfterEach
    void close() {
        world.close();
    }

    protected <T> T the(Class<T> service) {
        return world.the(service);
    }

    /** The stored response to an item, which must exist. */
    protected StoredResponse stored(Attempt attempt, String item) {
        return Objects.requireNonNull(
                the(Attempts.class).responses(attempt.id()).get(new ItemId(item)));
    }

    protected long rows(String table) {
        return the(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM " + table)
                .query(Long.class)
                .single();
    }

    /** Runs the same task in several threads that start together, and returns their results. */
    protected static <T> List<T> together(int threads, Callable<T> what) {
        return together(IntStream.range(0, threads).mapToObj(i -> what).toList());
    }

    /** Runs each task in its own thread, all starting at the same moment. */
    protected static <T> List<T> together(List<Callable<T>> things) {
        CyclicBarrier start = new CyclicBarrier(things.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(things.size())) {
            List<Future<T>> futures = things.stream()
                    .map(thing -> threads.submit(() -> {
                        start.await();
                        return thing.call();
                    }))
                    .toList();
            return futures.stream().map(OnEachEngine::get).toList();
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
