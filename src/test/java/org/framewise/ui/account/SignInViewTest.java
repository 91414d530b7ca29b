package org.framewise.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInViewTest {
    @Test
    void signingInOverAnUnencryptedConnectionShowsAWarning() {
        assertThat(SignInView.canBeRead(false, "192.168.1.20")).isTrue();
        assertThat(SignInView.canBeRead(false, "2001:db8::1")).isTrue();
        assertThat(SignInView.canBeRead(false, null)).isTrue();
        assertThat(SignInView.canBeRead(true, "192.168.1.20")).isFalse();
    }

    @Test
    void unencryptedConnectionsOnTheMachineItselfShowNoWarning() {
        assertThat(SignInView.canBeRead(false, "127.0.0.1")).isFalse();
        assertThat(SignInView.canBeRead(false, "::1")).isFalse();
        assertThat(SignInView.canBeRead(false, "0:0:0:0:0:0:0:1")).isFalse();
    }
}
