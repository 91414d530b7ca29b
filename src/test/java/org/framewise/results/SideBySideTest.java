package org.framewise.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class SideBySideTest {
    @Test
    void tasksRunConcurrentlyAndAllFinish() {
        CountDownLatch both = new CountDownLatch(2);
        AtomicInteger done = new AtomicInteger();
        Runnable meets = () -> {
            both.countDown();
            await(both);
            done.incrementAndGet();
        };

        SideBySide.run(List.of(meets, meets));

        assertThat(done).hasValue(2);
    }

    @Test
    void anExceptionIsThrownAfterTheOtherTasksHaveFinished() {
        AtomicInteger done = new AtomicInteger();
        IllegalArgumentException problem = new IllegalArgumentException("no");

        assertThatThrownBy(() -> SideBySide.run(List.of(
                        () -> {
                            throw problem;
                        },
                        done::incrementAndGet)))
                .isSameAs(problem);
        assertThat(done).hasValue(1);
    }

    @Test
    void aSingleTaskRunsInTheCallingThread() {
        Thread[] ran = new Thread[1];

        SideBySide.run(List.of(() -> ran[0] = Thread.currentThread()));

        assertThat(ran[0]).isSameAs(Thread.currentThread());
    }

    @Test
    void withinATransactionTasksRunInTheCallingThread() {
        Set<Thread> ran = ConcurrentHashMap.newKeySet();
        Runnable task = () -> ran.add(Thread.currentThread());
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            SideBySide.run(List.of(task, task));
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }

        assertThat(ran).containsExactly(Thread.currentThread());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
