package org.framewise.testing;

import org.framewise.ui.security.SessionId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Replaces beans in tests of the whole program: the catalogue, the clock, and the password hash. */
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

    /**
     * Does nothing, because the mock request has no session whose id could change. {@code SharedComputerTest} checks
     * with a real server that the id changes.
     */
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
