package org.framewise.results.research;

import java.util.Optional;
import org.framewise.attempt.Constraint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the research_key table, which has at most one row. */
@Component
class ResearchKeyTable {
    static final Constraint KEY = Constraint.primaryKey("research_key");

    private final JdbcClient jdbc;

    ResearchKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> secret() {
        return jdbc.sql("SELECT secret FROM research_key").query(String.class).optional();
    }

    void insert(String secret) {
        jdbc.sql("INSERT INTO research_key (id, secret) VALUES (1, :secret)")
                .param("secret", secret)
                .update();
    }
}
