package org.framewise.storage;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Reopens the embedded database after it has closed itself. H2 does so when a write fails, for example on a full disk,
 * so that nothing builds on half-written data. Existing connections then look valid but always fail, so all of them are
 * evicted from the pool; new connections reopen the file.
 */
@Component
final class ClosedDatabase implements BeanPostProcessor {
    /**
     * H2's error codes after which the database is closed: {@code DATABASE_IS_CLOSED},
     * {@code DATABASE_CALLED_AT_SHUTDOWN}, {@code IO_EXCEPTION_2}, {@code IO_EXCEPTION_1}, {@code GENERAL_ERROR_1}.
     */
    private static final Set<Integer> CLOSED = Set.of(90098, 90121, 90031, 90028, 50000);

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            watch(pool);
        }
        return bean;
    }

    static void watch(HikariDataSource pool) {
        pool.setExceptionOverride(new SQLExceptionOverride() {
            @java.lang.Override
            public Override adjudicate(SQLException failure) {
                if (!CLOSED.contains(failure.getErrorCode())) {
                    return Override.CONTINUE_EVICT;
                }
                HikariPoolMXBean connections = pool.getHikariPoolMXBean();
                if (connections != null) {
                    connections.softEvictConnections();
                }
                return Override.MUST_EVICT;
            }
        });
    }
}
