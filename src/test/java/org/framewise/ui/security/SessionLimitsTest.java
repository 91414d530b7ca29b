package org.framewise.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessionLimitsTest {
    private static final String SCHOOL = "192.0.2.1";
    private static final int SHORT = (int) SessionLimits.UNUSED.toSeconds();

    private final AtomicLong nanos = new AtomicLong();
    private final SessionLimits limits = new SessionLimits(nanos::get);

    /** A page that creates a session for requests without one. */
    private static final FilterChain PAGE =
            (request, response) -> ((HttpServletRequest) request).getSession().setMaxInactiveInterval(SHORT);

    private MockHttpSession visit(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setRemoteAddr(address);
        pass(request, PAGE);
        return (MockHttpSession) request.getSession();
    }

    private void event(MockHttpSession session, String method, String query) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/");
        request.setRemoteAddr(SCHOOL);
        if (!query.isEmpty()) {
            request.setParameter("v-r", query.substring("v-r=".length()).replaceFirst("&.*", ""));
        }
        request.setSession(session);
        pass(request, (in, out) -> {});
    }

    private void pass(MockHttpServletRequest request, FilterChain chain) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            limits.doFilter(request, response, chain);
        } catch (ServletException | IOException e) {
            throw new AssertionError(e);
        }
        assertThat(response.getStatus()).isEqualTo(200);
    }

    private List<MockHttpSession> visits(int number) {
        List<MockHttpSession> sessions = new ArrayList<>();
        for (int visit = 0; visit < number; visit++) {
            sessions.add(visit(SCHOOL));
        }
        return sessions;
    }

    @Test
    void excessUnusedSessionsAreEvictedOldestFirst() {
        List<MockHttpSession> sessions = visits(SessionLimits.MOST_UNUSED);
        assertThat(sessions).noneMatch(MockHttpSession::isInvalid);

        visits(10);
        assertThat(sessions.subList(0, 10)).allMatch(MockHttpSession::isInvalid);
        assertThat(sessions.subList(10, sessions.size())).noneMatch(MockHttpSession::isInvalid);
        assertThat(visit("192.0.2.2").isInvalid()).isFalse();
    }

    @Test
    void sessionsWithARunningPageAreKept() {
        MockHttpSession learner = visit(SCHOOL);
        event(learner, "POST", "v-r=uidl");

        visits(SessionLimits.MOST_UNUSED + 100);

        assertThat(learner.isInvalid()).isFalse();
        assertThat(learner.getMaxInactiveInterval()).isEqualTo((int) SessionLimits.IDLE.toSeconds());
    }

    @Test
    void activityProtectsASessionFromEviction() {
        MockHttpSession reader = visit(SCHOOL);
        visits(SessionLimits.MOST_UNUSED - 1);
        event(reader, "GET", "");

        visits(SessionLimits.MOST_UNUSED - 1);
        assertThat(reader.isInvalid()).isFalse();
        visits(1);
        assertThat(reader.isInvalid()).isTrue();
    }

    @Test
    void aClassCanEnterDuringASessionFloodFromItsNetwork() {
        List<MockHttpSession> learners = new ArrayList<>();
        for (int second = 0; second < 60; second++) {
            for (int attack = 0; attack < 100; attack++) {
                event(visit(SCHOOL), "POST", "v-r=uidl");
            }
            MockHttpSession learner = visit(SCHOOL);
            event(learner, "POST", "v-r=uidl");
            learners.add(learner);
            learners.forEach(one -> event(one, "POST", "v-r=uidl"));
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        }
        assertThat(learners).noneMatch(MockHttpSession::isInvalid);
    }

    @Test
    void memoryUseIsBoundedDuringASessionFlood() {
        List<MockHttpSession> sessions = new ArrayList<>();
        for (int visit = 0; visit < 20_000; visit++) {
            MockHttpSession session = visit(SCHOOL);
            event(session, "POST", "v-r=uidl");
            sessions.add(session);
        }
        assertThat(sessions.stream().filter(session -> !session.isInvalid()))
                .hasSize(SessionLimits.MOST_AT_WORK + SessionLimits.MOST_UNUSED);
    }

    @Test
    void aRunningPageExtendsItsSessionsTimeout() {
        MockHttpSession session = visit(SCHOOL);

        event(session, "GET", "v-r=init");
        assertThat(session.getMaxInactiveInterval()).isEqualTo(SHORT);
        event(session, "POST", "v-r=heartbeat&v-uiId=0");
        assertThat(session.getMaxInactiveInterval()).isEqualTo((int) SessionLimits.IDLE.toSeconds());
    }

    @Test
    void ipv6AddressesOfANetworkCountTogether() {
        List<MockHttpSession> sessions = new ArrayList<>();
        for (int device = 0; device <= SessionLimits.MOST_UNUSED; device++) {
            sessions.add(visit("2001:db8::" + Integer.toHexString(device)));
        }
        assertThat(sessions.getFirst().isInvalid()).isTrue();
    }
}
