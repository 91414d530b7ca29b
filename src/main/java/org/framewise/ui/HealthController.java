package org.framewise.ui;

import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a watcher whether the program can reach its database. */
@RestController
class HealthController {
    private final JdbcClient jdbc;

    HealthController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 200 and {@code ok}, or 503 and {@code database unreachable}. */
    @GetMapping(path = "/health", produces = "text/plain")
    ResponseEntity<String> health() {
        try {
            jdbc.sql("SELECT 1").query(Integer.class).single();
            return ResponseEntity.ok("ok\n");
        } catch (DataAccessException | CannotCreateTransactionException away) {
            return ResponseEntity.status(503).body("database unreachable\n");
        }
    }
}
