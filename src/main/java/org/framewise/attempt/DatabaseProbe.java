package org.framewise.attempt;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Checks whether the database can be reached. */
@Component
public class DatabaseProbe {
    private final JdbcOperations jdbc;

    DatabaseProbe(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Runs a trivial query. */
    public boolean answers() {
        try {
            return Integer.valueOf(1).equals(jdbc.queryForObject("SELECT 1", Integer.class));
        } catch (DataAccessException away) {
            return false;
        }
    }
}
