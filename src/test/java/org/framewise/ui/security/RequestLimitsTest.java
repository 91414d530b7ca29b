package org.framewise.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class RequestLimitsTest {
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong nanos = new AtomicLong();
    private final RequestLimits limits = new RequestLimits(nanos::get);

    /** A page: whoever comes without a session gets one. */
    private static final FilterChain PAGE =
            (request, response) -> ((HttpServletRequest) request).getSession().setMaxInactiveInterval(360);

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setRemoteAddr(address);
        return request;
    }

    private int visit(MockHttpServletRequest request) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            limits.doFilter(request, response, PAGE);
        } catch (ServletException | IOException e) {
            throw new AssertionError(e);
        }
        return response.getStatus();
    }

    @Test
    void aSchoolOfAThousandBehindOneAddressComesInAndOneWhoGoesOnForeverDoesNot() {
        for (int learner = 1; learner <= 3000; learner++) {
            assertThat(visit(from("192.0.2.1"))).isEqualTo(200);
        }
        assertThat(visit(from("192.0.2.1"))).isEqualTo(429);
        assertThat(visit(from("192.0.2.2"))).isEqualTo(200);

        nanos.addAndGet(SECOND);
        for (int more = 1; more <= 10; more++) {
            assertThat(visit(from("192.0.2.1"))).isEqualTo(200);
        }
        assertThat(visit(from("192.0.2.1"))).isEqualTo(429);
    }

    @Test
    void whoHasASessionAlwaysComesIn() {
        while (visit(from("192.0.2.1")) == 200) {
            // until it is enough
        }
        MockHttpServletRequest known = from("192.0.2.1");
        known.setSession(new MockHttpSession());

        assertThat(visit(known)).isEqualTo(200);
    }

    @Test
    void aSessionIsKeptForLongerOnceItsPageIsAtWork() {
        MockHttpSession session = new MockHttpSession();
        session.setMaxInactiveInterval(360);
        MockHttpServletRequest again = from("192.0.2.1");
        again.setSession(session);
        visit(again);
        session.setMaxInactiveInterval(360);

        limitsSee(session, "GET", "v-r=init");
        assertThat(session.getMaxInactiveInterval()).isEqualTo(360);
        limitsSee(session, "POST", "v-r=heartbeat&v-uiId=0");
        assertThat(session.getMaxInactiveInterval()).isEqualTo(1800);
    }

    private void limitsSee(MockHttpSession session, String method, String query) {
        MockHttpServletRequest request = from("192.0.2.1");
        request.setMethod(method);
        request.setQueryString(query);
        request.setSession(session);
        try {
            limits.doFilter(request, new MockHttpServletResponse(), (in, out) -> {});
        } catch (ServletException | IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aBodyHasALimitAndSaysHowLongItIs() {
        MockHttpServletRequest large = from("192.0.2.1");
        large.setContent(new byte[1024 * 1024 + 1]);
        assertThat(visit(large)).isEqualTo(413);

        MockHttpServletRequest asLargeAsAllowed = from("192.0.2.1");
        asLargeAsAllowed.setContent(new byte[1024 * 1024]);
        assertThat(visit(asLargeAsAllowed)).isEqualTo(200);

        MockHttpServletRequest endless = from("192.0.2.1");
        endless.addHeader("Transfer-Encoding", "chunked");
        assertThat(visit(endless)).isEqualTo(411);
    }
}
