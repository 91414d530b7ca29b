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
 * Where the program listens, and which proxies it trusts.
 *
 * @param listen the only address to listen on; null for all
 * @param proxies trusted reverse proxies, whose forwarded headers are believed
 * @param managementPort the port for metrics and health probes; null for none
 * @param managementListen the address for the management port; null for localhost
 * @param address the address that learners open; null to detect it
 */
public record NetworkOptions(
        @Nullable InetAddress listen,
        List<InetAddress> proxies,
        @Nullable Integer managementPort,
        @Nullable InetAddress managementListen,
        @Nullable HostAddress address) {
    /** Listens on all addresses, without a proxy. */
    static final NetworkOptions DIRECT = new NetworkOptions(null, List.of(), null, null, null);

    /** @throws UserError if the name is not an address */
    static InetAddress address(String name) {
        try {
            return InetAddress.getByName(name);
        } catch (UnknownHostException none) {
            throw new UserError(Message.of("command.address.unknown", name));
        }
    }

    /** The Spring Boot arguments for these options. */
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
