package org.framewise.ui.teach.parts;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.framewise.classroom.HostAddress;
import org.framewise.classroom.NetworkCards;
import org.framewise.classroom.SchoolAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Determines the URLs at which learners reach this server. Each is the URL of the home page, with a trailing slash. */
@Component
public final class OwnAddress {
    private final SchoolAddress school;
    private final NetworkCards cards;
    private final String listen;

    OwnAddress(SchoolAddress school, NetworkCards cards, @Value("${server.address:}") String listen) {
        this.school = school;
        this.cards = cards;
        this.listen = listen;
    }

    /** The first of {@link #all}. */
    public String first() {
        return all().stream().findFirst().orElse("");
    }

    /** The {@link #reachable} URLs; if there are none, the URL that the teacher's browser uses. */
    public List<String> all() {
        List<String> reachable = reachable();
        return reachable.isEmpty()
                ? request().map(OwnAddress::root).map(List::of).orElse(List.of())
                : reachable;
    }

    /**
     * The URLs that other devices can probably open, most likely first. This is the configured URL; if there is none,
     * the URL that the teacher's browser uses, unless it works only on this machine; otherwise the URLs with this
     * machine's network addresses.
     */
    public List<String> reachable() {
        Optional<HttpServletRequest> request = request();
        if (request.isEmpty()) {
            return List.of();
        }
        String scheme = request.get().getScheme();
        int port = request.get().getServerPort();
        Optional<HostAddress> set = school.option().or(school::corrected);
        if (set.isPresent()) {
            return List.of(set.get().root(scheme, port));
        }
        if (HostAddress.of(request.get().getServerName()).isPresent()) {
            return List.of(root(request.get()));
        }
        return networks().stream()
                .map(OwnAddress::host)
                .flatMap(host -> HostAddress.of(host).stream())
                .map(address -> address.root(scheme, port))
                .toList();
    }

    private List<InetAddress> networks() {
        if (listen.isEmpty()) {
            return cards.reachable();
        }
        try {
            InetAddress only = InetAddress.getByName(listen);
            return only.isAnyLocalAddress() ? cards.reachable() : List.of(only);
        } catch (UnknownHostException unusable) {
            return List.of();
        }
    }

    /** The address without the zone id of an IPv6 address, which is valid only on this machine. */
    private static String host(InetAddress address) {
        String text = address.getHostAddress();
        return address instanceof Inet6Address ? text.replaceFirst("%.*", "") : text;
    }

    private static Optional<HttpServletRequest> request() {
        return VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                ? Optional.of(request.getHttpServletRequest())
                : Optional.empty();
    }

    private static String root(HttpServletRequest request) {
        String scheme = request.getScheme();
        boolean usual = request.getServerPort() == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + request.getServerName() + (usual ? "" : ":" + request.getServerPort()) + "/";
    }
}
