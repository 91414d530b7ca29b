package org.framewise.command;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.framewise.classroom.HostAddress;
import org.framewise.message.Message;
import org.framewise.storage.UserError;
import org.jspecify.annotations.Nullable;

/**
 * The network settings: the IP addresses to listen on, the trusted proxies, and the host that learners' devices open.
 *
 * @param listen the only IP address to listen on; null to listen on all of the machine's addresses
 * @param proxies IP addresses of the reverse proxies whose forwarded headers are trusted
 * @param managementPort the port for metrics and health probes; null to disable them
 * @param managementListen the IP address for the management port; null for localhost
 * @param address the host, optionally with a port, that learners' devices open; null to detect it
 */
public record NetworkOptions(
        @Nullable InetAddress listen,
        List<InetAddress> proxies,
        @Nullable Integer managementPort,
        @Nullable InetAddress managementListen,
        @Nullable HostAddress address) {
    /** The defaults: listens on all addresses, trusts no proxy and has no management port. */
    static final NetworkOptions DIRECT = new NetworkOptions(null, List.of(), null, null, null);

    /** @throws UserError if the name is neither an IP address nor a host name that can be resolved */
    static InetAddress address(String name) {
        try {
            return InetAddress.getByName(name);
        } catch (UnknownHostException none) {
            throw new UserError(Message.of("command.address.unknown", name));
        }
    }

    /** Returns the Spring Boot command-line arguments for these settings. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (listen != null) {
            arguments.add("--server.address=" + listen.getHostAddress());
        }
        if (!proxies.isEmpty()) {
            arguments.add("--server.forward-headers-strategy=native");
            arguments.add("--server.tomcat.remoteip.internal-proxies="
                    + proxies.stream()
                            .map(InetAddress::getHostAddress)
                            .map(Pattern::quote)
                            .collect(Collectors.joining("|")));
        }
        if (managementPort != null) {
            arguments.add("--management.server.port=" + managementPort);
        }
        if (managementListen != null) {
            arguments.add("--management.server.address=" + managementListen.getHostAddress());
        }
        if (address != null) {
            arguments.add("--framewise.address=" + address);
        }
        return arguments;
    }
}
