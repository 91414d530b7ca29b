package org.framewise.ui.teach;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The addresses at which learners find this program. */
final class OwnAddress {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private OwnAddress() {}

    /**
     * The address that the teacher's browser uses. When that is one only this machine knows, those under which other
     * devices of the same network reach it.
     */
    static List<String> all() {
        if (!(VaadinRequest.getCurrent() instanceof VaadinServletRequest request)) {
            return List.of();
        }
        String scheme = request.getHttpServletRequest().getScheme();
        String name = request.getHttpServletRequest().getServerName();
        int port = request.getHttpServletRequest().getServerPort();
        if (!HERE.contains(name)) {
            return List.of(address(scheme, name, port));
        }
        List<String> inNetwork =
                hosts().stream().map(host -> address(scheme, host, port)).toList();
        return inNetwork.isEmpty() ? List.of(address(scheme, name, port)) : inNetwork;
    }

    private static String address(String scheme, String host, int port) {
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + host + (usual ? "" : ":" + port) + "/";
    }

    private static List<String> hosts() {
        List<String> hosts = new ArrayList<>();
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Inet4Address.class::isInstance)
                    .filter(InetAddress::isSiteLocalAddress)
                    .map(InetAddress::getHostAddress)
                    .limit(3)
                    .forEach(hosts::add);
        } catch (SocketException unknown) {
            // then the machine's own name has to do
        }
        return hosts;
    }
}
