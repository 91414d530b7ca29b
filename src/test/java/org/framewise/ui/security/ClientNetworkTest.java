package org.framewise.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientNetworkTest {
    @Test
    void everyIpv4AddressIsItsOwnNetwork() {
        assertThat(ClientNetwork.of("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(ClientNetwork.of("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(ClientNetwork.of("192.0.2.2")).isNotEqualTo(ClientNetwork.of("192.0.2.1"));
    }

    @Test
    void ipv6AddressesCountByTheirFirst64Bits() {
        assertThat(ClientNetwork.of("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(ClientNetwork.of("2001:db8:1:2::ffff"))
                .isEqualTo(ClientNetwork.of("2001:0DB8:0001:0002:aaaa:bbbb:cccc:dddd"))
                .isNotEqualTo(ClientNetwork.of("2001:db8:1:3::1"));
        assertThat(ClientNetwork.of("fe80::1%eth0")).isEqualTo(ClientNetwork.of("fe80::2"));
    }

    @Test
    void invalidAddressesAreNotResolved() {
        assertThat(ClientNetwork.of(null)).isEqualTo("?");
        assertThat(ClientNetwork.of("localhost")).isEqualTo("?");
        assertThat(ClientNetwork.of("")).isEqualTo("?");
        assertThat(ClientNetwork.of("1:2:3:x")).isEqualTo("?");
    }
}
