package io.jobhunt.hawtio;

import java.util.Map;
import java.util.Set;
import javax.management.ObjectName;
import org.jolokia.server.core.restrictor.DenyAllRestrictor;
import org.jolokia.server.core.util.HttpMethod;
import org.jolokia.server.core.util.RequestType;

/**
 * What Hawtio may ask of this process: to look, and nothing else. JMX offers far more than this page is for: system
 * properties (where secrets may stand), log levels, heap dumps, the bodies of messages, stopping and sending. So a bean
 * is shown only if its domain is named here, and an operation is run only if it is known to do nothing but describe.
 */
class HawtioPolicy extends DenyAllRestrictor {

    private static final Set<String> DOMAINS = Set.of("org.apache.camel", "jobhunt", "com.zaxxer.hikari");

    /** Of the JVM, the figures. Not {@code Runtime}: it tells the command line and the system properties. */
    private static final Set<String> JVM =
            Set.of("ClassLoading", "GarbageCollector", "Memory", "MemoryPool", "OperatingSystem", "Threading");

    /** By the type of Camel's bean. {@code browse} lists exchanges under way by id; an endpoint's would show bodies. */
    private static final Map<String, Set<String>> DESCRIPTIONS = Map.of(
            "context", Set.of("dumpRoutesAsXml", "dumpRoutesStatsAsXml"),
            "routes", Set.of("dumpRouteAsXml", "dumpRouteStatsAsXml"),
            "services", Set.of("browse", "endpointStatistics", "listRestServices"));

    @Override
    public boolean isHttpMethodAllowed(HttpMethod method) {
        return method == HttpMethod.POST;
    }

    @Override
    public boolean isTypeAllowed(RequestType type) {
        return switch (type) {
            case VERSION, LIST, SEARCH, READ, EXEC -> true;
            default -> false;
        };
    }

    @Override
    public boolean isAttributeReadAllowed(ObjectName bean, String attribute) {
        return isShown(bean);
    }

    /** @param operation its name, with or without its signature */
    @Override
    public boolean isOperationAllowed(ObjectName bean, String operation) {
        if (bean.equals(HawtioRights.NAME)) {
            return true;
        }
        String name = operation.replaceFirst("\\(.*", "");
        return bean.getDomain().equals("org.apache.camel")
                && DESCRIPTIONS
                        .getOrDefault(String.valueOf(bean.getKeyProperty("type")), Set.of())
                        .contains(name);
    }

    @Override
    public boolean isObjectNameHidden(ObjectName bean) {
        return !isShown(bean) && !bean.equals(HawtioRights.NAME);
    }

    /** Where the connection comes from has been looked at before the request got here. */
    @Override
    public boolean isRemoteAccessAllowed(String... hostOrAddress) {
        return true;
    }

    /** Which page asks has been looked at too; no other origin is told that it may. */
    @Override
    public boolean isOriginAllowed(String origin, boolean strictly) {
        return strictly;
    }

    /** Behind a proxy that ends TLS, the page's address says https and the request http. */
    @Override
    public boolean ignoreScheme() {
        return true;
    }

    private static boolean isShown(ObjectName bean) {
        return DOMAINS.contains(bean.getDomain())
                || bean.getDomain().equals("java.lang") && JVM.contains(String.valueOf(bean.getKeyProperty("type")));
    }
}
