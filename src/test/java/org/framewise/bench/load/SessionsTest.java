package org.framewise.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.catalina.Session;
import org.apache.catalina.session.ManagerBase;
import org.framewise.bench.protocol.Browser;
import org.framewise.bench.protocol.Node;
import org.framewise.bench.protocol.Rpc;
import org.framewise.bench.protocol.SessionEnded;
import org.framewise.bench.protocol.Tab;
import org.framewise.testing.HttpSessions;
import org.framewise.testing.SharedProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * Sessions whose browsers are gone release their memory, and one browser can't open pages without limit. This test and
 * the browser tests set the same properties, and therefore share one instance of the program.
 */
@SuppressWarnings("NullAway.Init")
@SharedProgram
@Timeout(120)
@Tag("program")
@Tag("long")
class SessionsTest {
    @Autowired
    private ServletWebServerApplicationContext program;

    private final HttpClient http = HttpClient.newHttpClient();
    private ManagerBase sessions;
    private URI origin;
    private Set<String> before;

    @BeforeEach
    void theProgram() {
        WebServer server = Objects.requireNonNull(program.getWebServer());
        origin = URI.create("http://localhost:" + server.getPort() + "/");
        sessions = HttpSessions.of(server);
        before = new HashSet<>(ids());
    }

    @AfterEach
    void close() {
        http.close();
    }

    private List<String> ids() {
        return Arrays.stream(sessions.findSessions()).map(Session::getId).toList();
    }

    /** The sessions that this test has opened. */
    private List<Session> mine() {
        return Arrays.stream(sessions.findSessions())
                .filter(session -> !before.contains(session.getId()))
                .toList();
    }

    /** Backdates the sessions, as if the browsers had sent nothing for that long, and lets the server expire them. */
    private void silentFor(Duration time) {
        mine().forEach(session -> session.setCreationTime(System.currentTimeMillis() - time.toMillis()));
        sessions.processExpires();
    }

    private static VaadinSession pages(Session session) {
        return Collections.list(session.getSession().getAttributeNames()).stream()
                .map(session.getSession()::getAttribute)
                .filter(VaadinSession.class::isInstance)
                .map(VaadinSession.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Tab learnerAtWork() throws IOException {
        Tab page = new Browser(http, origin).open("start/A");
        Node name = page.tree().byId("nickname").orElseThrow();
        page.send(
                Rpc.property(name, "value", "Idle"),
                Rpc.event(name, "change", Map.of()),
                Rpc.click(page.tree().byId("start").orElseThrow()));
        assertThat(page.tree().byId("submit")).isPresent();
        return page;
    }

    @Test
    void sessionsReleaseTheirMemoryAfterHalfAnHour() throws IOException {
        for (int learner = 1; learner <= 5; learner++) {
            learnerAtWork();
        }
        List<WeakReference<VaadinSession>> left = new ArrayList<>();
        mine().forEach(session -> left.add(new WeakReference<>(pages(session))));
        assertThat(left).hasSize(5);

        silentFor(Duration.ofMinutes(29));
        assertThat(mine()).hasSize(5);
        // a request that is just ending may mark its session as used again; the test's timeout limits the wait
        do {
            silentFor(Duration.ofMinutes(31));
        } while (!mine().isEmpty());

        // the test's timeout limits the wait
        while (left.stream().anyMatch(pages -> pages.get() != null)) {
            System.gc();
        }
    }

    @Test
    void theTwentyFirstPageClosesTheOldestWhichCanBeReloaded() throws IOException {
        Browser browser = new Browser(http, origin);
        Tab first = browser.open("start/A");
        for (int page = 2; page <= 20; page++) {
            browser.open("");
        }
        first.follow("start/B");

        browser.open("");
        assertThatThrownBy(() -> first.follow("start/A")).isInstanceOf(SessionEnded.class);
        assertThat(browser.open("start/A").tree().byId("start")).isPresent();
    }

    @Test
    void sessionsWithoutARunningPageExpireAfterMinutes() throws IOException, InterruptedException {
        http.send(HttpRequest.newBuilder(origin).build(), HttpResponse.BodyHandlers.discarding());
        assertThat(mine()).hasSize(1);

        silentFor(Duration.ofMinutes(5));
        assertThat(mine()).hasSize(1);
        silentFor(Duration.ofMinutes(7));
        assertThat(mine()).isEmpty();
    }
}
