package org.framewise.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Counts the statements that go to a database. */
public final class CountedStatements {
    private final AtomicInteger count = new AtomicInteger();

    /** The same database, with its statements counted. */
    public DataSource of(DataSource source) {
        return proxy(DataSource.class, source);
    }

    /** How many statements something takes. */
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
