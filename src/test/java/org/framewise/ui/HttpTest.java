package org.framewise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.framewise.Application;
import org.framewise.testing.Engine;
import org.framewise.testing.Stage;
import org.framewise.testing.TestClock;
import org.framewise.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** Base class for tests that send HTTP requests to the whole program, as anybody with a browser can. */
@SuppressWarnings("NullAway.Init")
@SpringBootTest(
        classes = {Application.class, Stage.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "vaadin.productionMode=true",
            "spring.datasource.url=jdbc:h2:mem:http;DB_CLOSE_DELAY=-1",
            "framewise.data=target/http",
            "framewise.quizzes=target/no-quizzes"
        })
@Tag("program")
abstract class HttpTest {
    static final String SESSION = "JSESSIONID";

    private static final String PASSWORD = "a long password";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("\"v-uiId\":(\\d+)");

    @LocalServerPort
    private int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    private DataSource source;

    World world;

    private SecurityContextHolderStrategy before;

    @AfterEach
    final void asBefore() {
        SecurityContextHolder.setContextHolderStrategy(before);
    }

    @BeforeEach
    void nobodyYet() {
        // the strategy is static, so a program started later has replaced it
        before = SecurityContextHolder.getContextHolderStrategy();
        SecurityContextHolder.setContextHolderStrategy(program.getBean(SecurityContextHolderStrategy.class));
        Engine.empty(source);
        world = new World(program);
        world.catalogue.clear();
        world.clock.set(TestClock.MORNING);
    }

    /** A client with its own cookies. */
    final class Visitor {
        private final CookieManager cookies = new CookieManager();
        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(30))
                .build();

        HttpResponse<String> get(String address, String... headers) {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri(address))
                    .header("Accept", "text/html")
                    .GET();
            if (headers.length > 0) {
                request.headers(headers);
            }
            return send(request);
        }

        HttpResponse<String> post(String address, String form) {
            return post(address, "application/x-www-form-urlencoded", form);
        }

        HttpResponse<String> post(String address, String type, String body) {
            return send(HttpRequest.newBuilder(uri(address))
                    .header("Accept", "text/html")
                    .header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return http.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
            } catch (IOException e) {
                throw new AssertionError(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }

        OpenPage open(String address) {
            HttpResponse<String> page = get(address);
            assertThat(page.statusCode()).isEqualTo(200);
            return new OpenPage(this, page.body());
        }

        /** The value of the session cookie. */
        String session() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals(SESSION))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElseThrow();
        }

        String token() {
            return tokenIn(get("/sign-in").body());
        }

        Visitor signedIn(String name) {
            assertThat(where(post("/sign-in", form(name, token())))).startsWith("/teach");
            return this;
        }
    }

    /** A freshly loaded page, before any event. */
    static final class OpenPage {
        private final Visitor visitor;
        private final String words;
        private int number;

        private OpenPage(Visitor visitor, String words) {
            this.visitor = visitor;
            this.words = words;
        }

        String token() {
            return tokenIn(words);
        }

        /** Sends events, each a JSON object, and returns the server's response. */
        HttpResponse<String> tell(String... events) {
            return tell(visitor, events);
        }

        /** Sends the events from another client that knows what this page sends. */
        HttpResponse<String> tell(Visitor sender, String... events) {
            return send(sender, "v-r=uidl", events);
        }

        /** Sends the events to a different spelling of the URL. */
        HttpResponse<String> tellAs(String kind, String... events) {
            return send(visitor, kind, events);
        }

        private HttpResponse<String> send(Visitor sender, String kind, String... events) {
            String body = "{\"csrfToken\":\"" + find(KEY, words) + "\",\"rpc\":[" + String.join(",", events)
                    + "],\"syncId\":" + number + ",\"clientId\":" + number + "}";
            number++;
            return sender.post("/?" + kind + "&v-uiId=" + find(NUMBER, words), "application/json; charset=UTF-8", body);
        }

        /** The click event for the element with that id. */
        String press(String id) {
            Pattern node = Pattern.compile(
                    "\"node\":(\\d+),\"type\":\"put\",\"key\":\"id\",\"feat\":\\d+,\"value\":\"" + id + "\"");
            return "{\"type\":\"event\",\"node\":" + find(node, words)
                    + ",\"event\":\"click\",\"data\":{\"event.shiftKey\":false,\"event.metaKey\":false,\"event.ctrlKey\":false,"
                    + "\"event.altKey\":false,\"event.detail\":1,\"event.button\":0,\"event.clientX\":0,\"event.clientY\":0,"
                    + "\"event.screenX\":0,\"event.screenY\":0}}";
        }
    }

    private static String tokenIn(String page) {
        return find(TOKEN, page);
    }

    private static String find(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }

    private URI uri(String address) {
        return URI.create("http://localhost:" + port + address);
    }

    /** Returns the form data with which the teacher of that name signs in. */
    static String form(String name, String token) {
        return form(name, PASSWORD, token);
    }

    private static String form(String name, String password, String token) {
        return "username=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&_csrf="
                + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }

    /** The target of a redirect, without the server's name. */
    static String where(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(302);
        return response.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }
}
