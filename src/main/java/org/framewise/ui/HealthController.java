package org.framewise.ui;

import org.framewise.attempt.DatabaseProbe;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Health check for monitoring: reports whether the database is reachable. */
@RestController
class HealthController {
    private final DatabaseProbe database;

    HealthController(DatabaseProbe database) {
        this.database = database;
    }

    /** Answers 200 with {@code ok}, or 503 with {@code database unreachable}. */
    @GetMapping(path = "/health", produces = "text/plain")
    ResponseEntity<String> health() {
        return database.answers()
                ? ResponseEntity.ok("ok\n")
                : ResponseEntity.status(503).body("database unreachable\n");
    }
}
