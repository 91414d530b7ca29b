package org.framewise.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {
    @Test
    void anIpv4AddressIsANetworkOfItsOwn() {
        assertThat(Network.of("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(Network.of("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(Network.of("192.0.2.2")).isNotEqualTo(Network.of("192.0.2.1"));
    }

    @Test
    void ipv6AddressesCountByTheirFirst64Bits() {
        assertThat(Network.of("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(Network.of("2001:db8:1:2::ffff"))
                .isEqualTo(Network.of("2001:0DB8:0001:0002:aaaa:bbbb:cccc:dddd"))
                .isNotEqualTo(Network.of("2001:db8:1:3::1"));
        assertThat(Network.of("fe80::1%eth0")).isEqualTo(Network.of("fe80::2"));
    }

    @Test
    void whatIsNoAddressIsNotLookedUp() {
        assertThat(Network.of(null)).isEqualTo("?");
        assertThat(Network.of("localhost")).isEqualTo("?");
        assertThat(Network.of("")).isEqualTo("?");
        assertThat(Network.of("1:2:3:x")).isEqualTo("?");
    }
}
