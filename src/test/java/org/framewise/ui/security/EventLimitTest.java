package org.framewise.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class EventLimitTest {
    private static final String CLICK =
            "{\"type\":\"event\",\"node\":999,\"event\":\"click\",\"data\":{\"rpc\":[1,2,3]}}";

    private static final String NAVIGATION =
            "{\"data\":{\"route\":[{}],\"event\":\"x\"},\"event\":\"\\u0075i-navigate\",\"node\":1,\"type\":\"event\"}";

    private static byte[] events(int number) {
        return events(number, CLICK);
    }

    private static byte[] events(int number, String event) {
        return ("{\"csrfToken\":\"x\",\"other\":[{},{}],\"rpc\":["
                        + String.join(",", Collections.nCopies(number, event)) + "],\"syncId\":1}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static MockFilterChain send(byte[] body, MockHttpServletResponse response)
            throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.setContent(body);
        MockFilterChain chain = new MockFilterChain();
        new EventLimit().doFilter(ReadRequest.of(request), response, chain);
        return chain;
    }

    @Test
    void eventsAreCountedAnywhereInTheBody() {
        assertThat(EventLimit.events(events(0))).isZero();
        assertThat(EventLimit.events(events(3))).isEqualTo(3);
        assertThat(EventLimit.events("{\"rpc\":[[],{},1]}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(3);
    }

    @Test
    void anEventThatOpensAPageCountsForTen() {
        assertThat(EventLimit.events(events(3, NAVIGATION))).isEqualTo(3 * EventLimit.NAVIGATION);
        assertThat(EventLimit.events(events(1, NAVIGATION + "," + CLICK + ",{\"event\":7}")))
                .isEqualTo(EventLimit.NAVIGATION + 2);
        // looks like an event that opens a page, but isn't one
        assertThat(EventLimit.events(events(1, "{\"event\":\"click\",\"data\":{\"event\":\"ui-navigate\"}}")))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"rpc\":", "{\"rpc\":[{", "not JSON"})
    void messagesThatAreNotEventsAreRefused(String body) throws Exception {
        MockHttpServletResponse refused = new MockHttpServletResponse();
        assertThat(send(body.getBytes(StandardCharsets.UTF_8), refused).getRequest())
                .isNull();
        assertThat(refused.getStatus()).isEqualTo(400);
    }

    @Test
    void eventsInOtherEncodingsAreRefused() throws Exception {
        MockHttpServletResponse refused = new MockHttpServletResponse();
        byte[] ebcdic = new String(events(EventLimit.MAX_EVENTS + 1), StandardCharsets.UTF_8)
                .getBytes(java.nio.charset.Charset.forName("IBM037"));
        assertThat(send(ebcdic, refused).getRequest()).isNull();
    }

    @Test
    void aRequestWithExactlyTheLimitOfEventsIsAccepted() throws Exception {
        MockHttpServletResponse passed = new MockHttpServletResponse();
        assertThat(send(events(EventLimit.MAX_EVENTS), passed).getRequest()).isNotNull();

        MockHttpServletResponse refused = new MockHttpServletResponse();
        assertThat(send(events(EventLimit.MAX_EVENTS + 1), refused).getRequest())
                .isNull();
        assertThat(refused.getStatus()).isEqualTo(413);
    }
}
