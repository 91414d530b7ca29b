package org.framewise.bench.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.framewise.bench.protocol.Browser;

/** Many learners at once, each in a browser of her own. */
final class Crowd implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .executor(threads)
            .build();
    private final List<Thread> learners = new ArrayList<>();
    private final URI origin;
    private final Pace pace;
    private final Measured measured;
    private volatile boolean over;

    Crowd(URI origin, Pace pace, Measured measured) {
        this.origin = origin;
        this.pace = pace;
        this.measured = measured;
    }

    /** Lets that many learners come, evenly over the time; returns when the last one has come. */
    void arrive(int number, Duration within) throws InterruptedException {
        long began = System.nanoTime();
        for (int i = 0; i < number; i++) {
            long wait = began + within.toNanos() * i / number - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait));
            }
            learners.add(
                    Thread.ofVirtual().start(new Learner(new Browser(http, origin), i, pace, measured, () -> over)));
        }
    }

    /** Lets everybody finish what she is doing, and waits for it. Their pages stay open. */
    void stop() throws InterruptedException {
        over = true;
        for (Thread learner : learners) {
            learner.join(Duration.ofSeconds(60));
        }
    }

    @Override
    public void close() {
        over = true;
        learners.forEach(Thread::interrupt);
        http.shutdownNow();
        threads.shutdownNow();
    }
}
