package org.framewise.classroom;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address at which other devices reach the program. Never an address that only works on the machine itself.
 *
 * @param scheme {@code http} or {@code https}; absent to use the scheme of the page
 * @param host a name or an IP address; IPv6 in brackets
 * @param port 1 to 65535; absent to use the port of the page or, with a scheme, its default port
 */
public record HostAddress(
        @Nullable String scheme, String host, @Nullable Integer port) {
    /** Maximum length of a text parsed by {@link #of}, in characters. */
    public static final int MAX_LENGTH = 280;

    private static final Pattern WRITTEN = Pattern.compile(
            "(?:(https?)://)?(\\[[0-9a-f:.]+\\]|[0-9a-f]*:[0-9a-f]*:[0-9a-f:.]*|[^\\s/:?#@\\[\\]]+)(?::(\\d{1,5}))?(?:[/?#].*)?");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");
    private static final Pattern GROUP = Pattern.compile("[0-9a-f]{1,4}");

    /** @throws IllegalArgumentException for values that {@link #of(String)} would not return */
    public HostAddress {
        if ((scheme != null && !scheme.equals("http") && !scheme.equals("https"))
                || !host(host).equals(Optional.of(host))
                || (port != null && (port < 1 || port > 65535))) {
            throw new IllegalArgumentException("not an address");
        }
    }

    /** Parses a typed or pasted address, which may be the URL of a page. Empty if no other device can open it. */
    public static Optional<HostAddress> of(String typed) {
        Matcher parts = WRITTEN.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (typed.length() > MAX_LENGTH || !parts.matches()) {
            return Optional.empty();
        }
        Integer port = parts.group(3) == null ? null : Integer.valueOf(parts.group(3));
        if (port != null && (port < 1 || port > 65535)) {
            return Optional.empty();
        }
        return host(parts.group(2)).map(host -> new HostAddress(parts.group(1), host, port));
    }

    private static Optional<String> host(String text) {
        if (text.contains(":")) {
            String inside = text.startsWith("[") ? text.substring(1, text.length() - 1) : text;
            return isIpv6(inside) ? Optional.of("[" + inside + "]") : Optional.empty();
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return isReachable(numbers) ? Optional.of(text) : Optional.empty();
        }
        return name(text);
    }

    private static boolean isReachable(Matcher numbers) {
        for (int i = 1; i <= 4; i++) {
            if (Integer.parseInt(numbers.group(i)) > 255) {
                return false;
            }
        }
        int first = Integer.parseInt(numbers.group(1));
        boolean linkLocal = first == 169 && Integer.parseInt(numbers.group(2)) == 254;
        return first != 0 && first != 127 && first < 224 && !linkLocal;
    }

    private static boolean isIpv6(String text) {
        String[] halves = text.split("::", -1);
        int groups = 0;
        for (String half : halves) {
            for (String group : half.isEmpty() ? new String[0] : half.split(":", -1)) {
                if (!GROUP.matcher(group).matches()) {
                    return false;
                }
                groups++;
            }
        }
        boolean whole = halves.length == 1 ? groups == 8 : halves.length == 2 && groups < 8;
        boolean here = text.matches("[0:]*1?") || text.matches("fe[89ab][0-9a-f]:.*|ff.*");
        return whole && !here;
    }

    private static Optional<String> name(String text) {
        String ascii;
        try {
            ascii = IDN.toASCII(text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
        String[] labels = ascii.split("\\.", -1);
        String last = labels[labels.length - 1];
        if (ascii.length() > 253 || last.equals("localhost") || last.matches("\\d+")) {
            return Optional.empty();
        }
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                return Optional.empty();
            }
        }
        return Optional.of(ascii);
    }

    /**
     * The URL of the first page, with a trailing slash.
     *
     * @param pageScheme the scheme of the page that shows the address
     * @param pagePort the port of that page
     */
    public String root(String pageScheme, int pagePort) {
        String used = scheme == null ? pageScheme : scheme;
        int usual = used.equals("https") ? 443 : 80;
        int number = port != null ? port : scheme == null ? pagePort : usual;
        return used + "://" + host + (number == usual ? "" : ":" + number) + "/";
    }

    /** The address in the format that {@link #of} parses. */
    @Override
    public String toString() {
        return (scheme == null ? "" : scheme + "://") + host + (port == null ? "" : ":" + port);
    }
}
