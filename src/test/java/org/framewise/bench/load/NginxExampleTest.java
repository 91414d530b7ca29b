package org.framewise.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Tests the example configuration from {@code docs/operations} in a real nginx in front of two small servers, each of
 * which reports its identity and the request it received.
 */
@SuppressWarnings("NullAway.Init")
@Timeout(60)
class NginxExampleTest {
    private static HttpServer first;
    private static HttpServer second;
    private static Nginx nginx;
    private static HttpClient browser;

    /** The browser's cookie, set by the proxy. */
    private @Nullable String cookie;

    @BeforeAll
    static void twoNodes() throws IOException, InterruptedException {
        assumeTrue(Nginx.program().isPresent(), "nginx is not installed: its example is not tried");
        first = node("first", 0);
        second = node("second", 0);
        nginx = Nginx.before(first.getAddress().getPort(), second.getAddress().getPort());
        browser = HttpClient.newBuilder().sslContext(nginx.trust()).build();
    }

    @AfterAll
    static void end() throws IOException {
        if (nginx != null) {
            browser.close();
            nginx.close();
            first.stop(0);
            second.stop(0);
        }
    }

    private static HttpServer node(String name, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        server.createContext("/", exchange -> {
            List<String> told = List.of("X-Forwarded-For", "X-Forwarded-Proto", "Host").stream()
                    .map(header -> header + "=" + exchange.getRequestHeaders().get(header))
                    .toList();
            byte[] answer = (name + " " + told).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server;
    }

    private HttpResponse<String> ask(String method) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(nginx.origin().resolve("take/1?v-r=uidl"))
                .header("X-Forwarded-For", "203.0.113.7")
                .method(method, HttpRequest.BodyPublishers.ofString("{}"));
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        HttpResponse<String> answer = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().firstValue("set-cookie").ifPresent(set -> cookie = set.split(";", 2)[0]);
        return answer;
    }

    private String who() throws IOException, InterruptedException {
        return ask("POST").body().split(" ", 2)[0];
    }

    @Test
    void aBrowserStaysOnItsFirstNode() throws IOException, InterruptedException {
        HttpResponse<String> answer = ask("GET");
        String node = answer.body().split(" ", 2)[0];

        HttpCookie given = HttpCookie.parse(
                        answer.headers().firstValue("set-cookie").orElseThrow())
                .getFirst();
        assertThat(given.getName()).isEqualTo("framewise_node");
        assertThat(given.getValue()).isEqualTo(node.equals("first") ? "1" : "2");
        assertThat(given.getSecure()).isTrue();
        assertThat(given.isHttpOnly()).isTrue();
        for (int times = 1; times <= 10; times++) {
            assertThat(ask("POST"))
                    .satisfies(again -> assertThat(again.body()).startsWith(node))
                    .satisfies(again ->
                            assertThat(again.headers().firstValue("set-cookie")).isEmpty());
        }
    }

    @Test
    void newBrowsersAreDistributedOverBothNodes() throws IOException, InterruptedException {
        int atFirst = 0;
        for (int number = 1; number <= 60; number++) {
            cookie = null;
            atFirst += who().equals("first") ? 1 : 0;
        }
        // the chance that all 60 land on the same node is one in 10^18
        assertThat(atFirst).isBetween(1, 59);
    }

    @Test
    void browsersFailOverAndStayOnTheOtherNodeWhenTheirFirstOneReturns() throws IOException, InterruptedException {
        cookie = "framewise_node=1";
        assertThat(who()).isEqualTo("first");
        int port = first.getAddress().getPort();
        first.stop(0);

        assertThat(who()).isEqualTo("second");
        assertThat(cookie).isEqualTo("framewise_node=2");
        first = node("first", port);
        for (int times = 1; times <= 10; times++) {
            assertThat(who()).isEqualTo("second");
        }
        assertThat(Objects.requireNonNull(cookie)).isEqualTo("framewise_node=2");
    }

    @Test
    void aReturnedNodeTakesOverImmediatelyWhenTheOtherFails() throws IOException, InterruptedException {
        cookie = "framewise_node=1";
        int firstPort = first.getAddress().getPort();
        int secondPort = second.getAddress().getPort();
        first.stop(0);
        assertThat(who()).isEqualTo("second");
        first = node("first", firstPort);
        second.stop(0);

        cookie = "framewise_node=1";
        assertThat(who()).isEqualTo("first");
        cookie = "framewise_node=2";
        assertThat(who()).isEqualTo("first");
        second = node("second", secondPort);
    }

    @Test
    void forwardedHeadersFromBrowsersAreReplaced() throws IOException, InterruptedException {
        assertThat(ask("GET").body())
                .endsWith("[X-Forwarded-For=[127.0.0.1], X-Forwarded-Proto=[https], Host=[localhost]]");
    }

    @Test
    void plainHttpIsRedirectedToHttps() throws IOException, InterruptedException {
        URI plain = nginx.plainOrigin().resolve("join/ABC");
        HttpResponse<String> answer =
                browser.send(HttpRequest.newBuilder(plain).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("location")).contains("https://localhost/join/ABC");
    }
}
