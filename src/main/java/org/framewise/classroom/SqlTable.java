package org.framewise.classroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Base class of classes that read and write a table. Values are bound to the question marks of a statement in order.
 */
abstract class SqlTable {
    final JdbcClient jdbc;

    SqlTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Maps a row to an object. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    final <T> List<T> list(String sql, RowReader<T> reader, Object... values) {
        return jdbc.sql(sql).params(values).query((row, n) -> reader.read(row)).list();
    }

    final <T> Optional<T> optional(String sql, RowReader<T> reader, Object... values) {
        return jdbc.sql(sql).params(values).query((row, n) -> reader.read(row)).optional();
    }

    /** @return the number of changed rows */
    final int update(String sql, Object... values) {
        return jdbc.sql(sql).params(values).update();
    }
}
