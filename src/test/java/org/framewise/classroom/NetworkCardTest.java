package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the choice of the IP address at which phones in the room can reach the machine. */
class NetworkCardTest {
    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException noLiteral) {
            throw new AssertionError(noLiteral);
        }
    }

    /**
     * Parses an interface that is up, such as {@code eth0=192.168.1.5+fe80::1}; a leading {@code -} means down, a leading
     * {@code >} point-to-point.
     */
    private static NetworkCard card(String text) {
        String[] parts = text.replaceFirst("^[->]", "").split("=", -1);
        return new NetworkCard(
                parts[0],
                parts[0],
                !text.startsWith("-"),
                parts[0].startsWith("lo"),
                text.startsWith(">"),
                Arrays.stream(parts[1].split("\\+"))
                        .filter(one -> !one.isEmpty())
                        .map(NetworkCardTest::address)
                        .toList());
    }

    @ParameterizedTest(name = "{0}, route {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "lo=127.0.0.1+::1 | | ",
                "lo=127.0.0.1 eth0=192.168.1.5 | 192.168.1.5 | 192.168.1.5",
                "lo=127.0.0.1 eth0=192.0.2.2 | 192.0.2.2 | 192.0.2.2",
                "eth0=192.0.2.2 | | 192.0.2.2",
                "wlan0=100.64.3.4 | 100.64.3.4 | 100.64.3.4",
                "eth0=10.0.0.4 wlan0=192.168.7.8 | 192.168.7.8 | 192.168.7.8 10.0.0.4",
                "eth0=10.0.0.4 wlan0=192.168.7.8 | 10.0.0.4 | 10.0.0.4 192.168.7.8",
                "docker0=172.17.0.1 br-0a1b2c3d4e5f=172.18.0.1 veth12ab=169.254.1.1 eth0=172.16.5.6 | 172.16.5.6 | 172.16.5.6",
                "docker0=172.17.0.1 wlp3s0=192.168.1.7 | | 192.168.1.7",
                "virbr0=192.168.122.1 vmnet8=192.168.60.1 vboxnet0=192.168.56.1 | | ",
                "-eth0=192.168.1.5 wlan0=192.168.1.6 | | 192.168.1.6",
                "tun0=10.8.0.2 wlan0=192.168.1.6 | 10.8.0.2 | 192.168.1.6",
                "utun3=10.8.0.2 en0=192.168.1.6 | 10.8.0.2 | 192.168.1.6",
                ">company=10.9.0.2 en0=192.168.1.6 | 10.9.0.2 | 192.168.1.6",
                "tailscale0=100.90.1.2 wg0=10.7.0.2 ppp0=10.6.0.2 | | ",
                "eth0=169.254.7.7 | | ",
                "eth0=169.254.7.7+192.168.1.5 | | 192.168.1.5",
                "eth0=2001:db8::5+192.168.1.5 | 192.168.1.5 | 192.168.1.5",
                "eth0=fe80::5+2001:db8::5 | | 2001:db8:0:0:0:0:0:5",
                "eth0=2001:db8::5 wlan0=192.168.1.5 | 2001:db8::5 | 192.168.1.5",
                "bridge100=192.168.2.1 en0=10.1.1.1 | | 10.1.1.1 192.168.2.1",
                "eth0=10.0.0.1 eth1=10.0.1.1 eth2=10.0.2.1 wlan0=10.0.3.1 | 10.0.3.1 | 10.0.3.1 10.0.0.1 10.0.1.1",
                "eth0=10.0.0.1 eth1=10.0.0.1 | | 10.0.0.1",
                "eth0= | 10.0.0.9 | "
            })
    void theMostLikelyIpAddressComesFirst(String cards, @Nullable String route, @Nullable String expected) {
        assertThat(NetworkCard.reachable(
                        Arrays.stream(cards.split(" "))
                                .map(NetworkCardTest::card)
                                .toList(),
                        Optional.ofNullable(route).map(NetworkCardTest::address)))
                .extracting(InetAddress::getHostAddress)
                .isEqualTo(expected == null ? List.of() : List.of(expected.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "Hyper-V Virtual Ethernet Adapter, false",
        "VirtualBox Host-Only Ethernet Adapter, false",
        "VMware Virtual Ethernet Adapter for VMnet8, false",
        "TAP-Windows Adapter V9, false",
        "Bluetooth Device (Personal Area Network), false",
        "Microsoft Wi-Fi Direct Virtual Adapter, false",
        "Intel(R) Wi-Fi 6 AX201 160MHz, true",
        "Realtek PCIe GbE Family Controller, true"
    })
    void windowsInterfacesAreRecognizedByTheirDescription(String description, boolean counts) {
        NetworkCard card =
                new NetworkCard("ethernet_32771", description, true, false, false, List.of(address("192.168.1.5")));

        assertThat(NetworkCard.reachable(List.of(card), Optional.empty())).hasSize(counts ? 1 : 0);
    }

    @Test
    void readingThisMachinesNetworksDoesNotFail() {
        assertThat(new NetworkCards().reachable()).doesNotContainNull().hasSizeLessThanOrEqualTo(3);
    }
}
