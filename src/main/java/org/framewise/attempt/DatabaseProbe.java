package org.framewise.attempt;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Whether the database can be reached. */
@Component
public class DatabaseProbe {
    private final JdbcOperations jdbc;

    DatabaseProbe(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks the database for something small. */
    public boolean answers() {
        try {
            return Integer.valueOf(1).equals(jdbc.queryForObject("SELECT 1", Integer.class));
        } catch (DataAccessException away) {
            return false;
        }
    }
}
