package io.jobhunt.hawtio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.jolokia.server.core.util.HttpMethod;
import org.jolokia.server.core.util.RequestType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HawtioPolicyTest {

    private static final String CONTEXT =
            "org.apache.camel:context=job-hunt-tracker,type=context,name=\"job-hunt-tracker\"";
    private static final String ROUTE =
            "org.apache.camel:context=job-hunt-tracker,type=routes,name=\"crawl-visit-host\"";

    private final HawtioPolicy policy = new HawtioPolicy();

    @ParameterizedTest
    @ValueSource(
            strings = {
                CONTEXT,
                ROUTE,
                "jobhunt:type=Queues,name=jh-crawl-queue",
                "com.zaxxer.hikari:type=Pool (jobhunt)",
                "java.lang:type=Memory",
                "java.lang:type=MemoryPool,name=Metaspace"
            })
    void figuresAreShown(String bean) {
        assertThat(policy.isObjectNameHidden(name(bean))).isFalse();
        assertThat(policy.isAttributeReadAllowed(name(bean), "Any")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang:type=Runtime",
                "com.sun.management:type=DiagnosticCommand",
                "com.sun.management:type=HotSpotDiagnostic",
                "java.util.logging:type=Logging",
                "ch.qos.logback.classic:Name=default,Type=ch.qos.logback.classic.jmx.JMXConfigurator",
                "org.springframework.boot:type=Endpoint,name=Env",
                "jolokia:type=Config",
                "JMImplementation:type=MBeanServerDelegate",
                "Tomcat:type=Server"
            })
    void secretsAndControlsAreNotEvenSeen(String bean) {
        assertThat(policy.isObjectNameHidden(name(bean))).isTrue();
        assertThat(policy.isAttributeReadAllowed(name(bean), "Any")).isFalse();
        assertThat(policy.isOperationAllowed(name(bean), "any")).isFalse();
    }

    @Test
    void routesAreDescribedWithOrWithoutTheSignatureOfTheOperation() {
        assertThat(policy.isOperationAllowed(name(CONTEXT), "dumpRoutesAsXml()"))
                .isTrue();
        assertThat(policy.isOperationAllowed(name(CONTEXT), "dumpRoutesStatsAsXml"))
                .isTrue();
        assertThat(policy.isOperationAllowed(name(ROUTE), "dumpRouteStatsAsXml(boolean,boolean)"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop()", "suspend", "sendBody", "sendStringBody", "requestBody", "removeRoute", "reset"})
    void theContextIsNotSteered(String operation) {
        assertThat(policy.isOperationAllowed(name(CONTEXT), operation)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"start()", "stop()", "remove()", "updateRouteFromXml(java.lang.String)", "reset"})
    void aRouteIsNotSteered(String operation) {
        assertThat(policy.isOperationAllowed(name(ROUTE), operation)).isFalse();
    }

    @Test
    void bodiesAreNotShown() {
        String camel = "org.apache.camel:context=job-hunt-tracker,";

        assertThat(policy.isOperationAllowed(
                        name(camel + "type=endpoints,name=\"seda://x\""), "browseAllMessagesAsXml"))
                .isFalse();
        assertThat(policy.isOperationAllowed(name(camel + "type=endpoints,name=\"seda://x\""), "browse"))
                .isFalse();
        assertThat(policy.isOperationAllowed(name(camel + "type=tracer,name=BacklogTracer"), "dumpAllTracedMessages"))
                .isFalse();
    }

    @Test
    void poolsAreNotSteered() {
        assertThat(policy.isOperationAllowed(name("com.zaxxer.hikari:type=Pool (jobhunt)"), "suspendPool()"))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = RequestType.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"VERSION", "LIST", "SEARCH", "READ", "EXEC"})
    void nothingIsWrittenConfiguredOrListenedTo(RequestType type) {
        assertThat(policy.isTypeAllowed(type)).isFalse();
        assertThat(policy.isAttributeWriteAllowed(name(ROUTE), "StatisticsEnabled"))
                .isFalse();
    }

    /** A GET could be made by an image or a script of another page. */
    @Test
    void onlyPostsAreAnswered() {
        assertThat(policy.isHttpMethodAllowed(HttpMethod.GET)).isFalse();
        assertThat(policy.isHttpMethodAllowed(HttpMethod.POST)).isTrue();
    }

    @Test
    void hawtioIsToldWhatIsRefused() throws Exception {
        HawtioRights rights = new HawtioRights(policy);

        var answers = rights.canInvoke(Map.of(ROUTE, List.of("dumpRouteAsXml()", "stop()")));

        assertThat(rights.canInvoke(ROUTE)).isTrue();
        assertThat(rights.canInvoke("java.lang:type=Runtime")).isFalse();
        assertThat(answers.get(new Object[] {ROUTE, "dumpRouteAsXml()"}).get("CanInvoke"))
                .isEqualTo(true);
        assertThat(answers.get(new Object[] {ROUTE, "stop()"}).get("CanInvoke")).isEqualTo(false);
    }

    private static ObjectName name(String name) {
        try {
            return new ObjectName(name);
        } catch (MalformedObjectNameException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
