package org.framewise.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Limits how many events one request of a page may carry. Each costs far more to handle than to send, most of all one that opens another page. A
 * browser sends one or two; after a lost connection it sends all at once that were waiting.
 */
final class EventLimit extends OncePerRequestFilter {
    /** Most events in a request. */
    static final int MAX_EVENTS = 500;

    static final int UNREADABLE = -1;

    /** For so many counts one that opens another page, or the same anew: some milliseconds. All others are handled in a fraction of one. */
    static final int NAVIGATION = 10;

    /** How the names of such events begin. */
    private static final String OF_PAGE = "ui-";

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int events = request instanceof ReadRequest read ? events(read.body()) : 0;
        if (events == UNREADABLE) {
            refuse(response, HttpStatus.BAD_REQUEST, "This is no message of a page. Nothing was done.");
        } else if (events > MAX_EVENTS) {
            refuse(
                    response,
                    HttpStatus.CONTENT_TOO_LARGE,
                    "These are too many events for one request. Nothing was done.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
        response.setStatus(status.value());
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(sentence);
    }

    /** For how many the events in a body count; {@link #UNREADABLE} for one that isn't JSON in UTF-8, which nothing behind may read in another way. */
    static int events(byte[] body) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return UNREADABLE;
            }
            int events = 0;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean rpc = parser.currentName().equals("rpc");
                if (parser.nextToken() == JsonToken.START_ARRAY && rpc) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        events += count(parser);
                    }
                } else {
                    parser.skipChildren();
                }
            }
            return events;
        } catch (JacksonException malformed) {
            return UNREADABLE;
        }
    }

    /** For how many the event counts that begins here. */
    private static int count(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return 1;
        }
        int count = 1;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean name = parser.currentName().equals("event");
            if (parser.nextToken() == JsonToken.VALUE_STRING) {
                count = name && parser.getString().startsWith(OF_PAGE) ? NAVIGATION : count;
            } else {
                parser.skipChildren();
            }
        }
        return count;
    }
}
