package org.framewise.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.framewise.message.Message;
import org.framewise.message.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Limits the number of events in one UIDL request. An event, especially one that navigates, costs the server far more
 * than its sender. A browser usually sends one or two events in a request; after a lost connection, it sends all
 * pending events at once.
 */
final class EventLimit extends OncePerRequestFilter {
    /** Maximum weighted number of events in a request. */
    static final int MAX_EVENTS = 500;

    static final int UNREADABLE = -1;

    /**
     * Weight of an event that navigates or reloads, which takes some milliseconds. All other events have a weight of 1
     * and take a fraction of a millisecond.
     */
    static final int NAVIGATION = 10;

    /** Name prefix of events that navigate or reload. */
    private static final String OF_PAGE = "ui-";

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int events = request instanceof ReadRequest read ? events(read.body()) : 0;
        if (events == UNREADABLE) {
            refuse(response, HttpStatus.BAD_REQUEST, "request.unreadable");
        } else if (events > MAX_EVENTS) {
            refuse(response, HttpStatus.CONTENT_TOO_LARGE, "request.too-many");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, String key) throws IOException {
        response.setStatus(status.value());
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(Messages.english(Message.of(key)));
    }

    /**
     * The weighted number of events in a body; {@link #UNREADABLE} if it isn't JSON in UTF-8, so that no later filter
     * or parser can read different events from it.
     */
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

    /** The weight of the event that starts at the parser's position. */
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
