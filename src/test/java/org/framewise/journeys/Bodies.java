package org.framewise.journeys;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every response body that a tab has received, as plain text, with all escapes undone. */
final class Bodies {
    /** The query parameter that marks Flow's requests between the page and the server. */
    private static final String TALK = "v-r=uidl";

    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d+)|#x([0-9a-fA-F]+)|(quot|amp|lt|gt|apos|nbsp));");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

    /** Plain text of static files by URL, cached because they are long and every page loads them. */
    private static final Map<String, String> FILES = new ConcurrentHashMap<>();

    private final List<Body> all = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private int seen;

    Bodies(Page page) {
        page.onResponse(this::keep);
        // a heartbeat may be in flight when the page is left, and the browser would discard its response with the page
        page.route(url -> url.contains(TALK), this::passOn);
    }

    private void passOn(Route route) {
        try {
            APIResponse response = route.fetch();
            keep(response.url(), response.text());
            route.fulfill(new Route.FulfillOptions().setResponse(response));
        } catch (PlaywrightException left) {
            // the page that made the request is gone
            route.abort();
        }
    }

    /** @param text normalized: lower case, single spaces */
    record Body(String url, String text) {
        /** Whether the response was generated for this learner, as opposed to a static file. */
        boolean isMade() {
            return !url.contains("/VAADIN/") && !url.matches(".*\\.(css|js|svg|woff2|png|ico)(\\?.*)?");
        }

        boolean says(String words) {
            return text.contains(plain(words));
        }
    }

    /** The bodies received since the last call. */
    List<Body> fresh() {
        if (!unread.isEmpty()) {
            throw new AssertionError("responses that could not be read: " + unread);
        }
        List<Body> fresh = List.copyOf(all.subList(seen, all.size()));
        seen = all.size();
        return fresh;
    }

    private void keep(Response response) {
        boolean empty = response.status() >= 300 && response.status() < 400 || response.status() == 204;
        if (empty
                || response.url().contains(TALK)
                || response.request().resourceType().equals("font")) {
            return;
        }
        try {
            keep(response.url(), new String(response.body(), StandardCharsets.UTF_8));
        } catch (PlaywrightException gone) {
            // the browser discards bodies with their page; static files don't matter
            if (new Body(response.url(), "").isMade()) {
                unread.add(response.status() + " " + response.url() + ": " + gone.getMessage());
            }
        }
    }

    private void keep(String url, String text) {
        boolean made = new Body(url, "").isMade();
        all.add(new Body(url, made ? plain(text) : FILES.computeIfAbsent(text, Bodies::plain)));
    }

    /** Removes JSON, JavaScript and HTML escapes, nested ones too; lower case, with single spaces. */
    static String plain(String text) {
        String plain = text;
        for (int layer = 0; layer < 3 && (plain.indexOf('\\') >= 0 || plain.indexOf('&') >= 0); layer++) {
            plain = ENTITY.matcher(ESCAPE.matcher(plain).replaceAll(Bodies::escaped))
                    .replaceAll(Bodies::entity);
        }
        return SPACE.matcher(plain).replaceAll(" ").toLowerCase(java.util.Locale.ROOT);
    }

    private static String escaped(java.util.regex.MatchResult escape) {
        String code = escape.group(1);
        if (code.length() == 5) {
            return Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(code.substring(1), 16)));
        }
        return switch (code.charAt(0)) {
            case 'n', 'r', 't', 'b', 'f' -> " ";
            default -> Matcher.quoteReplacement(code);
        };
    }

    private static String entity(java.util.regex.MatchResult entity) {
        int code;
        if (entity.group(1) != null) {
            code = Integer.parseInt(entity.group(1));
        } else if (entity.group(2) != null) {
            code = Integer.parseInt(entity.group(2), 16);
        } else {
            code = switch (entity.group(3)) {
                case "quot" -> '"';
                case "amp" -> '&';
                case "lt" -> '<';
                case "gt" -> '>';
                case "apos" -> '\'';
                default -> ' ';
            };
        }
        return Character.isValidCodePoint(code) ? Matcher.quoteReplacement(Character.toString(code)) : " ";
    }
}
