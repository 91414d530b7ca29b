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
 * From where requests come, as limits count it: an IPv4 address, or the first 64 bits of an IPv6 address. A household has all addresses behind
 * these 64 bits, and a device changes among them by itself (RFC 8981).
 */
final class ClientNetwork {
    private static final String UNKNOWN = "?";
    private static final int PREFIX_BYTES = 8;
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%.*)?");

    private ClientNetwork() {}

    /** The network of the present request. */
    static String current() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? UNKNOWN : of(request.getRemoteAddr());
    }

    /** @param address as {@link jakarta.servlet.ServletRequest#getRemoteAddr()} gives it */
    static String of(@Nullable String address) {
        if (address == null || !NUMERIC.matcher(address).matches()) {
            return UNKNOWN;
        }
        try {
            // never a name, which would be looked up; IPv4 addresses that are written as IPv6 come out as what they are
            InetAddress read = InetAddress.getByName(address);
            return read instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(read.getAddress(), PREFIX_BYTES)) + "/64"
                    : read.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return UNKNOWN;
        }
    }
}
