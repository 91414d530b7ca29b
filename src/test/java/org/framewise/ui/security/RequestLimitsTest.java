package org.framewise.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestLimitsTest {
    private static int status(MockHttpServletRequest request) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            new RequestLimits().doFilter(request, response, (in, out) -> {});
        } catch (ServletException | IOException e) {
            throw new AssertionError(e);
        }
        return response.getStatus();
    }

    @Test
    void bodiesAreLimitedAndMustDeclareTheirLength() {
        MockHttpServletRequest large = new MockHttpServletRequest();
        large.setContent(new byte[1024 * 1024 + 1]);
        assertThat(status(large)).isEqualTo(413);

        MockHttpServletRequest asLargeAsAllowed = new MockHttpServletRequest();
        asLargeAsAllowed.setContent(new byte[1024 * 1024]);
        assertThat(status(asLargeAsAllowed)).isEqualTo(200);

        MockHttpServletRequest endless = new MockHttpServletRequest();
        endless.addHeader("Transfer-Encoding", "chunked");
        assertThat(status(endless)).isEqualTo(411);
    }
}
