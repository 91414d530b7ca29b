package org.framewise.testing;

import org.framewise.ui.security.SessionId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What tests of the whole program set themselves: its catalogue, its clock, and what a password costs. */
@TestConfiguration(proxyBeanMethods = false)
public class Stage {
    @Bean
    @Primary
    TestCatalogue testCatalogue() {
        return new TestCatalogue();
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    @Primary
    TestNetwork testNetwork() {
        return new TestNetwork();
    }

    @Bean
    @Primary
    QuickPasswords quickPasswords() {
        return new QuickPasswords();
    }

    /** The stand-in for a request has no session whose id could change; {@code SessionFixationTest} looks at that with a real server. */
    @Bean
    @Primary
    SessionId sessionId() {
        return new SessionId() {
            @Override
            public void change() {
                // nothing to change
            }
        };
    }
}
