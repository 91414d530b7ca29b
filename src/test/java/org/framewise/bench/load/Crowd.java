package org.framewise.bench.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.framewise.bench.protocol.Browser;
import org.jspecify.annotations.Nullable;

/** Many simultaneous learners, each with their own browser. */
final class Crowd implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http;
    private final List<Learner> learners = new ArrayList<>();
    private final List<Thread> working = new ArrayList<>();
    private final URI origin;
    private final Pace pace;
    private final Measured measured;
    private boolean withFiles;
    private volatile boolean over;

    Crowd(URI origin, Pace pace, Measured measured) {
        this(origin, pace, measured, null);
    }

    /** @param trust the certificates that the browsers trust; absent for Java's default trust store */
    Crowd(URI origin, Pace pace, Measured measured, @Nullable SSLContext trust) {
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(30))
                .executor(threads);
        if (trust != null) {
            client.sslContext(trust);
        }
        this.http = client.build();
        this.origin = origin;
        this.pace = pace;
        this.measured = measured;
    }

    /** Makes learners who start from now on fetch everything that a browser with an empty cache would. */
    Crowd withFiles(boolean fetched) {
        withFiles = fetched;
        return this;
    }

    /** Starts that many learners, spread evenly over the duration; returns when the last learner has started. */
    void arrive(int number, Duration within) throws InterruptedException {
        long began = System.nanoTime();
        for (int i = 0; i < number; i++) {
            long wait = began + within.toNanos() * i / number - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait));
            }
            Learner learner = new Learner(new Browser(http, origin, withFiles), i, pace, measured, () -> over);
            learners.add(learner);
            working.add(Thread.ofVirtual().start(learner));
        }
    }

    /** The numbers of the learners whom the proxy currently routes to that node. */
    Set<Integer> at(String node) {
        return learners.stream()
                .filter(learner -> learner.node().equals(node))
                .map(Learner::number)
                .collect(Collectors.toSet());
    }

    /** Lets all learners finish their current action, and waits for them. Their pages stay open. */
    void stop() throws InterruptedException {
        over = true;
        for (Thread learner : working) {
            learner.join(Duration.ofSeconds(60));
        }
    }

    @Override
    public void close() {
        over = true;
        working.forEach(Thread::interrupt);
        http.shutdownNow();
        threads.shutdownNow();
    }
}
