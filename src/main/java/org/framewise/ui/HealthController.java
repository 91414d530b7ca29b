package org.framewise.ui;

import org.framewise.attempt.DatabaseProbe;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a watcher whether the program can reach its database. */
@RestController
class HealthController {
    private final DatabaseProbe database;

    HealthController(DatabaseProbe database) {
        this.database = database;
    }

    /** 200 and {@code ok}, or 503 and {@code database unreachable}. */
    @GetMapping(path = "/health", produces = "text/plain")
    ResponseEntity<String> health() {
        return database.answers()
                ? ResponseEntity.ok("ok\n")
                : ResponseEntity.status(503).body("database unreachable\n");
    }
}
