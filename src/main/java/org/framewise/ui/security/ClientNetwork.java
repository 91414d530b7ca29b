package org.framewise.ui.security;

import com.vaadin.flow.server.VaadinRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The network of a client, as rate limits count it: an IPv4 address, or the first 64 bits of an IPv6 address. All IPv6
 * addresses with the same first 64 bits belong to one household or site, and a device switches between such addresses
 * by itself (RFC 8981).
 */
final class ClientNetwork {
    private static final String UNKNOWN = "?";
    private static final int PREFIX_BYTES = 8;
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%.*)?");

    private ClientNetwork() {}

    /** The network of the current request. */
    static String current() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? UNKNOWN : of(request.getRemoteAddr());
    }

    /** @param address as {@link jakarta.servlet.ServletRequest#getRemoteAddr()} returns it */
    static String of(@Nullable String address) {
        if (address == null || !NUMERIC.matcher(address).matches()) {
            return UNKNOWN;
        }
        try {
            // always a literal address, so no DNS look-up; converts IPv4-mapped IPv6 addresses to IPv4
            InetAddress read = InetAddress.getByName(address);
            return read instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(read.getAddress(), PREFIX_BYTES)) + "/64"
                    : read.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return UNKNOWN;
        }
    }
}
