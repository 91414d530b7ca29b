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
 * AOT training run: asks for the first page and ends, so that the JVM can keep what later starts need ({@code bin/prepare-start}).
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
        // an event is handled in the thread that starts the program, and the end waits for the start
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
