package org.framewise.classroom;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads the machine's network interfaces on each call, because laptops change networks while the program is running.
 */
@Component
public class NetworkCards {
    /** An address reserved for documentation (RFC 5737): routed like any internet address, but used by nobody. */
    private static final byte[] SOMEWHERE = {(byte) 203, 0, 113, 1};

    private static final int DISCARD = 9;

    /** The addresses at which other devices can reach this machine now; see {@link NetworkCard#reachable}. */
    public List<InetAddress> reachable() {
        return NetworkCard.reachable(all(), defaultRoute());
    }

    protected List<NetworkCard> all() {
        try (Stream<NetworkInterface> all = NetworkInterface.networkInterfaces()) {
            return all.flatMap(one -> card(one).stream()).toList();
        } catch (SocketException none) {
            return List.of();
        }
    }

    private static Optional<NetworkCard> card(NetworkInterface one) {
        try {
            return Optional.of(new NetworkCard(
                    one.getName(),
                    String.valueOf(one.getDisplayName()),
                    one.isUp(),
                    one.isLoopback(),
                    one.isPointToPoint(),
                    one.inetAddresses().toList()));
        } catch (SocketException goneMeanwhile) {
            return Optional.empty();
        }
    }

    /**
     * The machine's own address on the default route. Connecting a datagram socket sends no packets: the operating
     * system only selects the interface.
     */
    protected Optional<InetAddress> defaultRoute() {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByAddress(SOMEWHERE), DISCARD));
            return Optional.ofNullable(socket.getLocalAddress()).filter(address -> !address.isAnyLocalAddress());
        } catch (UnknownHostException | SocketException | java.io.UncheckedIOException noRoute) {
            return Optional.empty();
        }
    }
}
