package org.framewise;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * AOT training run: requests the first page, then exits, so that the JVM can write the AOT cache that speeds up later
 * starts ({@code bin/prepare-start}).
 *
 * @see "docs/decisions/0023-a-training-run-builds-the-aot-cache.md"
 */
@Component
@ConditionalOnBooleanProperty("framewise.training")
class Training {
    private static final Logger LOG = LoggerFactory.getLogger(Training.class);

    private final int port;

    Training(@Value("${server.port}") int port) {
        this.port = port;
    }

    @EventListener(ApplicationReadyEvent.class)
    void visitAndEnd() {
        // not on the listener's thread: it runs the startup, which the shutdown waits for
        Thread.ofPlatform().name("training").start(() -> {
            int code = visit() ? 0 : 1;
            System.exit(code);
        });
    }

    private boolean visit() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .statusCode()
                    == 200;
        } catch (IOException failed) {
            LOG.error("The first page could not be read", failed);
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
