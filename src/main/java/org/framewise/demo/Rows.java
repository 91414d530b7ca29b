package org.framewise.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Batches rows of one table into multi-row statements, to save a round trip for each row. */
final class Rows {
    /** How many rows are buffered before a flush. */
    private static final int ENOUGH = 2000;

    /** How many rows are inserted by one statement. */
    private static final int TOGETHER = 100;

    private final JdbcOperations jdbc;
    private final String insertion;
    private final String row;
    private final int[] types;
    private final List<@Nullable Object[]> waiting = new ArrayList<>();

    /**
     * @param insertion the statement up to and including the word {@code VALUES}
     * @param row a question mark for each cell, in parentheses
     * @param types the types of the cells, from {@link java.sql.Types}
     */
    Rows(JdbcOperations jdbc, String insertion, String row, int... types) {
        this.jdbc = jdbc;
        this.insertion = insertion;
        this.row = row;
        this.types = types;
    }

    void add(@Nullable Object... cells) {
        waiting.add(cells);
    }

    boolean isFull() {
        return waiting.size() >= ENOUGH;
    }

    void flush() {
        int whole = waiting.size() - waiting.size() % TOGETHER;
        List<@Nullable Object[]> statements = new ArrayList<>();
        for (int from = 0; from < whole; from += TOGETHER) {
            statements.add(cells(from, from + TOGETHER));
        }
        if (!statements.isEmpty()) {
            jdbc.batchUpdate(sql(TOGETHER), statements, types(TOGETHER));
        }
        if (whole < waiting.size()) {
            int rest = waiting.size() - whole;
            jdbc.update(sql(rest), cells(whole, waiting.size()), types(rest));
        }
        waiting.clear();
    }

    private String sql(int rows) {
        return insertion + " " + String.join(", ", Collections.nCopies(rows, row));
    }

    private @Nullable Object[] cells(int from, int to) {
        return waiting.subList(from, to).stream().flatMap(Stream::of).toArray();
    }

    private int[] types(int rows) {
        int[] all = new int[rows * types.length];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(types, 0, all, i * types.length, types.length);
        }
        return all;
    }
}
