package org.framewise.testing;

import java.util.Arrays;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.apache.catalina.session.ManagerBase;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.WebServer;

/** The HTTP sessions of a server started by a test. */
public final class HttpSessions {
    private HttpSessions() {}

    /** The server's session manager. */
    public static ManagerBase of(WebServer server) {
        return (ManagerBase)
                Arrays.stream(((TomcatWebServer) server).getTomcat().getHost().findChildren())
                        .filter(Context.class::isInstance)
                        .map(Context.class::cast)
                        .findFirst()
                        .orElseThrow()
                        .getManager();
    }

    /** Expires all sessions, as a restart does; later changes by requests in flight have no effect. */
    public static void expireAll(WebServer server) {
        for (Session session : of(server).findSessions()) {
            session.expire();
        }
    }
}
