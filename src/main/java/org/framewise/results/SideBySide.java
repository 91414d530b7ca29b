package org.framewise.results;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs tasks at the same time and waits for all of them: a page that reads two large things waits for the slower one and not for both. Each
 * task that reads takes a connection for itself. Whoever asks within a transaction has them run in it, one after the other: a connection of
 * their own would not see what it has changed, and might wait for it.
 */
public final class SideBySide {
    private SideBySide() {}

    /** What a task throws is thrown here, once all have ended. */
    public static void run(List<Runnable> tasks) {
        if (tasks.size() == 1 || TransactionSynchronizationManager.isActualTransactionActive()) {
            tasks.forEach(Runnable::run);
            return;
        }
        List<? extends Future<?>> running;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            running = tasks.stream().map(threads::submit).toList();
        }
        running.forEach(SideBySide::rethrow);
    }

    private static void rethrow(Future<?> ended) {
        try {
            ended.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
