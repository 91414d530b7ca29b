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
 * Who may reach the program, and through whom.
 *
 * @param listen the one address at which it is reachable; absent for all
 * @param proxies reverse proxies whose word about their clients is believed
 * @param managementPort where measurements and probes are served; absent for nowhere
 * @param managementListen the address of that; absent for the machine itself
 * @param address at which learners reach it; absent for what the program finds
 */
public record NetworkOptions(
        @Nullable InetAddress listen,
        List<InetAddress> proxies,
        @Nullable Integer managementPort,
        @Nullable InetAddress managementListen,
        @Nullable HostAddress address) {
    /** From everywhere, without a proxy. */
    static final NetworkOptions DIRECT = new NetworkOptions(null, List.of(), null, null, null);

    /** @throws UserError when it is none */
    static InetAddress address(String name) {
        try {
            return InetAddress.getByName(name);
        } catch (UnknownHostException none) {
            throw new UserError(Message.of("command.address.unknown", name));
        }
    }

    /** The program's settings that follow. */
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
