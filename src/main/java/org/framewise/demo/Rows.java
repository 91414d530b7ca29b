package org.framewise.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Rows of one table on their way to the database. */
final class Rows {
    /** How many rows make a batch. */
    static final int BATCH = 1000;

    private final JdbcOperations jdbc;
    private final String sql;
    private final int[] types;
    private final List<@Nullable Object[]> waiting = new ArrayList<>();

    /**
     * @param sql an insertion with a question mark for each cell
     * @param types of the cells, from {@link java.sql.Types}
     */
    Rows(JdbcOperations jdbc, String sql, int... types) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.types = types;
    }

    void add(@Nullable Object... cells) {
        waiting.add(cells);
    }

    boolean isFull() {
        return waiting.size() >= BATCH;
    }

    void flush() {
        if (!waiting.isEmpty()) {
            jdbc.batchUpdate(sql, waiting, types);
            waiting.clear();
        }
    }
}
