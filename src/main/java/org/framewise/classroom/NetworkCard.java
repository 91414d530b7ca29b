package org.framewise.classroom;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A network interface, as far as it matters for whether phones find the machine there.
 *
 * @param name of the operating system, such as {@code eth0}
 * @param description the same as the name but on Windows, where the maker of a virtual one shows in it
 */
public record NetworkCard(
        String name,
        String description,
        boolean up,
        boolean loopback,
        boolean pointToPoint,
        List<InetAddress> addresses) {
    /** How many addresses are worth trying. */
    private static final int MOST = 3;

    /** Interfaces of containers, virtual machines and tunnels: no phone is in their networks. */
    private static final Pattern VIRTUAL = Pattern.compile(
            "(docker|podman|br-[0-9a-f]{6}|veth|virbr|vmnet|vboxnet|vnet|lxcbr|lxdbr|cni|flannel|cali|cilium|kube|dummy|ifb|sit|gre|"
                    + "tun|tap|utun|ppp|wg|ipsec|tailscale|zt|nordlynx|awdl|llw|anpi|gif|stf).*");

    private static final Pattern VIRTUAL_ON_WINDOWS = Pattern.compile(
            ".*(hyper-v|vethernet|virtualbox|vmware|wsl|tap-windows|wireguard|wintun|openvpn|tailscale|zerotier|docker|bluetooth|loopback|"
                    + "teredo|isatap|6to4|wi-fi direct).*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CABLE_OR_WIFI = Pattern.compile("(eth|en|wl|em|p\\d).*");

    /** Whether devices in a room can be in its network. */
    boolean isLocalNetwork() {
        return up
                && !loopback
                && !pointToPoint
                && !VIRTUAL.matcher(name).matches()
                && !VIRTUAL_ON_WINDOWS.matcher(description).matches();
    }

    /**
     * The addresses at which devices in the room can reach a machine with these interfaces, the likeliest first: the one with the default route,
     * then those of cables and Wi-Fi. IPv6 only where there is no IPv4, for somebody has to type it.
     *
     * @param defaultRoute the machine's own address towards the internet, if it has one
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
