package org.framewise.classroom;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A network interface, with the properties that determine whether phones can reach the machine through it.
 *
 * @param name given by the operating system, such as {@code eth0}
 * @param description same as the name, except on Windows, where it identifies the vendor of virtual interfaces
 */
public record NetworkCard(
        String name,
        String description,
        boolean up,
        boolean loopback,
        boolean pointToPoint,
        List<InetAddress> addresses) {
    /** Maximum number of addresses worth trying. */
    private static final int MOST = 3;

    /** Interfaces of containers, virtual machines and tunnels, whose networks phones can't join. */
    private static final Pattern VIRTUAL = Pattern.compile(
            "(docker|podman|br-[0-9a-f]{6}|veth|virbr|vmnet|vboxnet|vnet|lxcbr|lxdbr|cni|flannel|cali|cilium|kube|dummy|ifb|sit|gre|"
                    + "tun|tap|utun|ppp|wg|ipsec|tailscale|zt|nordlynx|awdl|llw|anpi|gif|stf).*");

    private static final Pattern VIRTUAL_ON_WINDOWS = Pattern.compile(
            ".*(hyper-v|vethernet|virtualbox|vmware|wsl|tap-windows|wireguard|wintun|openvpn|tailscale|zerotier|docker|bluetooth|loopback|"
                    + "teredo|isatap|6to4|wi-fi direct).*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CABLE_OR_WIFI = Pattern.compile("(eth|en|wl|em|p\\d).*");

    /** Whether devices in the room can be on its network. */
    boolean isLocalNetwork() {
        return up
                && !loopback
                && !pointToPoint
                && !VIRTUAL.matcher(name).matches()
                && !VIRTUAL_ON_WINDOWS.matcher(description).matches();
    }

    /**
     * The addresses at which devices in the room can reach a machine with these interfaces, most likely first: the
     * address on the default route, then those of wired and Wi-Fi interfaces. Contains IPv6 addresses only if there is
     * no IPv4 address, because people have to type them.
     *
     * @param defaultRoute the machine's own address on the route to the internet, if the machine has such a route
     */
    public static List<InetAddress> reachable(List<NetworkCard> cards, Optional<InetAddress> defaultRoute) {
        List<InetAddress> all = cards.stream()
                .filter(NetworkCard::isLocalNetwork)
                .sorted(Comparator.comparing(
                        card -> !CABLE_OR_WIFI.matcher(card.name).matches()))
                .flatMap(card -> card.addresses.stream())
                .filter(NetworkCard::isOnNetwork)
                .distinct()
                .sorted(Comparator.comparing(address -> !Optional.of(address).equals(defaultRoute)))
                .toList();
        boolean four = all.stream().anyMatch(Inet4Address.class::isInstance);
        Stream<InetAddress> usable = four ? all.stream().filter(Inet4Address.class::isInstance) : all.stream();
        return usable.limit(MOST).toList();
    }

    private static boolean isOnNetwork(InetAddress address) {
        return !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isMulticastAddress()
                && !address.isAnyLocalAddress();
    }
}
