package org.framewise.testing;

import java.util.Arrays;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.apache.catalina.session.ManagerBase;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.WebServer;

/** The sessions of the server that a test has started. */
public final class HttpSessions {
    private HttpSessions() {}

    /** What keeps them. */
    public static ManagerBase of(WebServer server) {
        return (ManagerBase)
                Arrays.stream(((TomcatWebServer) server).getTomcat().getHost().findChildren())
                        .filter(Context.class::isInstance)
                        .map(Context.class::cast)
                        .findFirst()
                        .orElseThrow()
                        .getManager();
    }

    /** Ends them all, as a restart does: a request that is still on its way changes nothing any more. */
    public static void expireAll(WebServer server) {
        for (Session session : of(server).findSessions()) {
            session.expire();
        }
    }
}
