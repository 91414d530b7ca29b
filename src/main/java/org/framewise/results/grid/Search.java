package org.framewise.results.grid;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Finds learners by part of their displayed name: their nickname or, for guests and learners with shared nicknames,
 * also the suffix after it.
 */
final class Search {
    private static final String SUFFIX = "SUBSTRING(CAST(l.id AS VARCHAR(36)) FROM 1 FOR 6)";

    private final String wanted;
    private final String guest;

    /** @param guest the display name of guests */
    Search(String typed, String guest) {
        this.wanted = NameKey.of(typed);
        this.guest = NameKey.of(guest);
    }

    boolean isEmpty() {
        return wanted.isEmpty();
    }

    /** The SQL condition on the learner {@code l}; {@link #bind} sets its parameters. */
    String sql() {
        if (isEmpty()) {
            return "";
        }
        String named = wanted.contains("·") ? NameKey.SQL + " || '·' || " + SUFFIX : NameKey.SQL;
        return """
                AND ((%s) LIKE :wanted ESCAPE '!'
                  OR l.nickname IS NULL AND (CAST(:guest AS VARCHAR(100)) || %s) LIKE :wanted ESCAPE '!')
                """.formatted(named, SUFFIX);
    }

    /** Binds the parameters of {@link #sql()}. */
    StatementSpec bind(StatementSpec statement) {
        if (isEmpty()) {
            return statement;
        }
        return statement
                .param("wanted", "%" + wanted.replaceAll("[!%_]", "!$0") + "%")
                .param("guest", guest)
                .param("letters", NameKey.FROM)
                .param("plain", NameKey.TO);
    }
}
