package org.framewise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/**
 * Tests the component page in development mode. {@link RefusalsTest} checks that the page doesn't exist in production.
 */
@TestPropertySource(properties = "framewise.development=true")
class DesignPageTest extends HttpTest {
    private static final String POLICY = "content-security-policy";

    @Test
    void theComponentPageIsPublicAndMayFrameItself() {
        HttpResponse<String> design = new Visitor().get("/design");

        assertThat(design.statusCode()).isEqualTo(200);
        assertThat(design.headers().firstValue(POLICY).orElseThrow())
                .contains("frame-src 'self'; frame-ancestors 'self';")
                .doesNotContain("frame-ancestors 'none'");
    }

    @Test
    void noOtherPageCanBeFramed() {
        assertThat(new Visitor().get("/").headers().firstValue(POLICY).orElseThrow())
                .contains("frame-ancestors 'none'")
                .doesNotContain("frame-src");
    }
}
