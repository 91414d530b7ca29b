package org.framewise.bench.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page open in a browser. Mirrors the client side of Vaadin Flow 25: the bootstrap page contains the initial state;
 * every request carries the security key, the number of the last message seen and the number of the request; a response
 * changes the page.
 */
public final class Tab {
    private static final JsonMapper JSON = JsonMapper.builder()
            // the bootstrap page continues after the JSON object
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final String START = "window.Vaadin.TypeScript= ";

    private final Browser browser;
    private final String messages;
    private final String securityKey;
    private final Tree tree = new Tree();
    private String location;
    private int syncId;
    private int clientId;

    private Tab(Browser browser, String address, StartPage.Config config) {
        this.browser = browser;
        this.location = address;
        this.messages = "?v-r=uidl&v-uiId=" + config.uiId();
        this.securityKey = Objects.requireNonNull(config.uidl().securityKey());
        take(config.uidl());
    }

    /** The configuration that the bootstrap page contains. */
    private record StartPage(Initial initial) {
        record Initial(Config appConfig) {}

        record Config(@JsonProperty("v-uiId") int uiId, Message uidl) {}
    }

    private record Request(String csrfToken, List<Rpc> rpc, int syncId, int clientId) {}

    static Tab open(Browser browser, String address) throws IOException {
        String page = new String(browser.get(address), StandardCharsets.UTF_8);
        int start = page.indexOf(START);
        if (start < 0) {
            throw new IOException("no page at /" + address);
        }
        Tab tab;
        try (JsonParser script = JSON.createParser(page.substring(start + START.length()))) {
            tab = new Tab(
                    browser,
                    address,
                    JSON.readValue(script, StartPage.class).initial().appConfig());
        } catch (JacksonException unreadable) {
            throw new IOException("the start page can't be read", unreadable);
        }
        browser.fetchFilesOf(page);
        // the client sends its location as soon as it runs
        tab.send(List.of(Rpc.navigate(address.isEmpty() ? "/" : address, "")));
        return tab;
    }

    /** The current elements of the page. */
    public Tree tree() {
        return tree;
    }

    /** The page's location, without the origin. */
    public String location() {
        return location;
    }

    /** Follows a router link. */
    public void follow(String address) throws IOException {
        location = address;
        send(List.of(Rpc.navigate(address.equals(".") ? "" : address, "client")));
    }

    public void click(Node node) throws IOException {
        send(Rpc.click(node));
    }

    /**
     * Sends events to the server in one request, and processes the response.
     *
     * @throws SessionEnded if the page must be reloaded
     * @throws IOException if the server is unreachable or refuses
     */
    public void send(Rpc... calls) throws IOException {
        send(List.of(calls));
    }

    private void send(List<Rpc> calls) throws IOException {
        String request = JSON.writeValueAsString(new Request(securityKey, calls, syncId, clientId));
        byte[] answer = post(request);
        Message message;
        try {
            message = JSON.readValue(answer, Message.class);
        } catch (JacksonException unreadable) {
            throw new IOException("an answer can't be read: " + new String(answer, StandardCharsets.UTF_8), unreadable);
        }
        refuse(message.meta());
        if (message.syncId() != syncId + 1) {
            throw new IOException("message " + message.syncId() + " came after " + syncId);
        }
        take(message);
    }

    /** The client resends an undelivered message once, immediately; its number keeps it from being processed twice. */
    private byte[] post(String request) throws IOException {
        try {
            return browser.post(messages, request);
        } catch (InterruptedIOException stopped) {
            throw stopped;
        } catch (IOException nobody) {
            return browser.post(messages, request);
        }
    }

    private static void refuse(@Nullable JsonNode problem) throws IOException {
        if (problem == null) {
            return;
        }
        if (problem.has("sessionExpired")) {
            throw new SessionEnded();
        }
        if (problem.has("appError")) {
            throw new IOException("the server says: " + problem);
        }
    }

    private void take(Message message) {
        List<Change> changes = message.changes();
        if (changes != null) {
            tree.apply(changes);
        }
        message.location().ifPresent(moved -> location = moved);
        syncId = message.syncId();
        clientId = message.clientId();
    }
}
