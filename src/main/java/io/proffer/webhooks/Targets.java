package io.proffer.webhooks;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where events may be sent: never into the network that the service itself stands in, unless the operator allows it.
 *
 * @param allowPrivate whether addresses of private networks and of this machine are allowed
 * @param allowHttp whether events may go over plain HTTP
 */
public record Targets(boolean allowPrivate, boolean allowHttp) {
    private static final int LAST_PORT = 65_535;
    private static final Pattern LITERAL = Pattern.compile("\\[.*]|[0-9.]+");

    /** What is wrong with the form of a URL, null when nothing is. */
    @Nullable
    String fault(URI url) {
        String scheme = url.getScheme();
        if (!"https".equalsIgnoreCase(scheme) && !(allowHttp && "http".equalsIgnoreCase(scheme))) {
            return allowHttp ? "Events go over https or http only." : "Events go over https only.";
        }
        if (url.getHost() == null || url.getHost().isEmpty()) {
            return "The URL names no host.";
        }
        if (url.getPort() == 0 || url.getPort() > LAST_PORT) {
            return "There is no port " + url.getPort() + "; ports are 1 to " + LAST_PORT + ".";
        }
        if (!allowPrivate && isPrivate(url.getHost())) {
            return url.getHost() + " is not an address of the public internet. Events go nowhere else, unless the"
                    + " operator allows it with proffer.webhooks.allow-private.";
        }
        if (url.getUserInfo() != null || url.getFragment() != null) {
            return "The URL has a user or a fragment; leave them out.";
        }
        return null;
    }

    /** True when a host is written as an address that is not public; what a name means is found out when it is called. */
    private static boolean isPrivate(String host) {
        if (!LITERAL.matcher(host).matches()) {
            return host.equalsIgnoreCase("localhost")
                    || host.toLowerCase(Locale.ROOT).endsWith(".localhost");
        }
        try {
            return !isPublic(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return true;
        }
    }

    /**
     * The address to connect to. It is looked up once and used as it is, so that nobody can let a name mean one address
     * when it is checked and another when it is called.
     *
     * @throws UnknownHostException when there is none, or one that may not be called
     */
    public InetAddress resolve(String host) throws UnknownHostException {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        InetAddress[] all = InetAddress.getAllByName(bare);
        for (InetAddress address : all) {
            if (!allowPrivate && !isPublic(address)) {
                throw new UnknownHostException(host + " is not an address of the public internet");
            }
        }
        return all[0];
    }

    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return address instanceof Inet4Address four ? isPublic4(four.getAddress()) : isPublic6((Inet6Address) address);
    }

    /** Without what the registries keep for themselves: shared, protocol, benchmark and reserved networks. */
    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean shared = first == 100 && second >= 64 && second <= 127;
        boolean protocols = first == 192 && second == 0 && (bytes[2] == 0 || bytes[2] == 2);
        boolean benchmarks = first == 198 && (second == 18 || second == 19);
        return first != 0 && first < 240 && !shared && !protocols && !benchmarks;
    }

    /** Global unicast only, and no IPv4 address in the clothes of another: mapped, NAT64, 6to4, Teredo. */
    private static boolean isPublic6(Inet6Address address) {
        byte[] bytes = address.getAddress();
        boolean global = (bytes[0] & 0xe0) == 0x20;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean special = bytes[0] == 0x20 && bytes[1] == 0x01 && (bytes[2] & 0xfe) == 0;
        return global && !sixToFour && !special;
    }
}
