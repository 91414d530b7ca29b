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
 * Limits how many events one request of a page may carry. Each costs far more to handle than to send. A browser sends one or two; after a lost
 * connection it sends all at once that were waiting.
 */
final class EventLimit extends OncePerRequestFilter {
    /** Most events in a request. */
    static final int MAX_EVENTS = 500;

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request instanceof ReadRequest read && events(read.body()) > MAX_EVENTS) {
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println("These are too many events for one request. Nothing was done.");
            return;
        }
        chain.doFilter(request, response);
    }

    /** How many there are; a body that can't be read has none, and the framework refuses it. */
    static int events(byte[] body) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return 0;
            }
            int events = 0;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean rpc = parser.currentName().equals("rpc");
                if (parser.nextToken() == JsonToken.START_ARRAY && rpc) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        events++;
                        parser.skipChildren();
                    }
                } else {
                    parser.skipChildren();
                }
            }
            return events;
        } catch (JacksonException malformed) {
            return 0;
        }
    }
}
