package io.jobhunt.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a name and lets only public addresses through. It sits inside the connection: the addresses checked here are
 * the very ones connected to, so a name that answers differently the next time gains nothing.
 */
final class GuardedDns implements DnsResolver {

    private final DnsResolver names;
    private final Predicate<String> exempt;

    GuardedDns(DnsResolver names, Predicate<String> exempt) {
        this.names = names;
        this.exempt = exempt;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        if (addresses == null || addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        if (!exempt.test(host)) {
            for (InetAddress address : addresses) {
                // One private address among public ones is no accident: the whole answer is refused.
                if (!PublicAddresses.contains(address)) {
                    throw new ForbiddenAddress(host, address);
                }
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return host;
    }

    /** The name leads to an address that is not of the public Internet. */
    static final class ForbiddenAddress extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        ForbiddenAddress(String host, InetAddress address) {
            super(host + " leads to " + address.getHostAddress() + ", which is not a public address");
        }
    }
}
