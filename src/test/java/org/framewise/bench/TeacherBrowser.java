package org.framewise.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests pages as a signed-in teacher's browser does. The server renders the page in its first response. */
final class TeacherBrowser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String origin;
    private int bytes;

    /** @throws IllegalStateException if signing in fails */
    TeacherBrowser(int port, String name, String password) throws IOException, InterruptedException {
        this.origin = "http://localhost:" + port;
        Matcher token = TOKEN.matcher(get("/sign-in"));
        String form = "username=" + encoded(name) + "&password=" + encoded(password)
                + (token.find() ? "&_csrf=" + encoded(token.group(1)) : "");
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(origin + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || answer.uri().getPath().contains("sign-in")) {
            throw new IllegalStateException(
                    "the teacher could not sign in: " + answer.statusCode() + " " + answer.uri());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String get(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(origin + address)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + answer.statusCode());
        }
        bytes = answer.body().length();
        return answer.body();
    }

    /** Requests a page, and returns the nanoseconds until it has arrived completely. */
    long timed(String address) throws IOException, InterruptedException {
        long start = System.nanoTime();
        String page = get(address);
        long time = System.nanoTime() - start;
        if (!page.contains("results-tabs")) {
            throw new IllegalStateException(address + " is no results page");
        }
        return time;
    }

    /** Number of characters in the last response. */
    int bytes() {
        return bytes;
    }
}
