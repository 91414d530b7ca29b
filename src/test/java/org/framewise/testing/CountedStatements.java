package org.framewise.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Counts the SQL statements sent to a database. */
public final class CountedStatements {
    private final AtomicInteger count = new AtomicInteger();

    /** Wraps a database so that its statements are counted. */
    public DataSource of(DataSource source) {
        return proxy(DataSource.class, source);
    }

    /** The number of statements that the action executes. */
    public int during(Runnable work) {
        int before = count.get();
        work.run();
        return count.get() - before;
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> call(target, method, args)));
    }

    private Object call(Object target, Method method, Object[] args) throws Throwable {
        if (method.getName().startsWith("prepare")) {
            count.incrementAndGet();
        }
        try {
            Object result = method.invoke(target, args);
            return result instanceof Connection connection ? proxy(Connection.class, connection) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
