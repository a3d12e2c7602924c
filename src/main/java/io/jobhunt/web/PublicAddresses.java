package io.jobhunt.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Tells addresses of the public Internet from all others, by the IANA special-purpose registries. The JDK's own flags
 * miss most of these ranges.
 */
final class PublicAddresses {

    private static final List<Range> CLOSED_V4 = ranges(
            "0.0.0.0/8", // this network; connects to the machine itself on Linux
            "10.0.0.0/8",
            "100.64.0.0/10", // carrier-grade NAT, and the metadata service of one cloud
            "127.0.0.0/8",
            "168.63.129.16/32", // a cloud's wire server, in spite of its public look
            "169.254.0.0/16", // link-local, and most metadata services
            "172.16.0.0/12",
            "192.0.0.0/24", // protocol assignments, and the metadata service of another cloud
            "192.0.2.0/24",
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16",
            "198.18.0.0/15", // benchmarking
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** Only global unicast is open at all: this leaves out ::/8, 64:ff9b::/96, fc00::/7, fe80::/10 and ff00::/8. */
    private static final Range OPEN_V6 = range("2000::/3");

    private static final List<Range> CLOSED_V6 = ranges(
            "2001::/23", // protocol assignments, Teredo among them: it carries an IPv4 address
            "2001:db8::/32",
            "2002::/16", // 6to4: it carries an IPv4 address
            "3fff::/20");

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return CLOSED_V4.stream().noneMatch(range -> range.contains(bytes));
        }
        return OPEN_V6.contains(bytes) && CLOSED_V6.stream().noneMatch(range -> range.contains(bytes));
    }

    private static List<Range> ranges(String... notations) {
        return List.of(notations).stream().map(PublicAddresses::range).toList();
    }

    private static Range range(String notation) {
        int slash = notation.indexOf('/');
        try {
            byte[] prefix = InetAddress.getByName(notation.substring(0, slash)).getAddress();
            return new Range(prefix, Integer.parseInt(notation.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(notation, e);
        }
    }

    /** A CIDR block. */
    private static final class Range {
        private final byte[] prefix;
        private final int bits;

        Range(byte[] prefix, int bits) {
            this.prefix = prefix;
            this.bits = bits;
        }

        boolean contains(byte[] address) {
            for (int bit = 0; bit < bits; bit += 8) {
                int mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit)) & 0xff;
                if (((address[bit / 8] ^ prefix[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
