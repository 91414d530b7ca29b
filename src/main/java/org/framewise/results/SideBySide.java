package org.framewise.results;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs tasks in parallel and waits for all of them, so that a page with two large queries takes only as long as the
 * slower one. Each reading task uses its own connection. Within a transaction the tasks run sequentially on the
 * caller's thread: another connection would not see uncommitted changes, and might wait for locks that the transaction
 * holds.
 */
public final class SideBySide {
    private SideBySide() {}

    /** Rethrows exceptions of the tasks once all have finished. */
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
