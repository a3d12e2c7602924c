package io.jobhunt.hawtio;

import io.hawt.jmx.JMXSecurityMBean;
import java.time.Clock;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.management.NotCompliantMBeanException;
import javax.management.StandardMBean;
import org.jolokia.server.core.http.AgentServlet;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jmx.export.MBeanExporter;
import org.springframework.jmx.support.RegistrationPolicy;
import org.springframework.security.oauth2.jwt.JwtEncoder;

/** What Hawtio asks JMX by, and what it is told of itself. */
@Configuration
@ConditionalOnProperty("jobhunt.hawtio.enabled")
class HawtioConfiguration {

    @Bean
    HawtioTokens hawtioTokens(SecretKey tokenKey, JwtEncoder encoder, Clock clock) {
        return new HawtioTokens(tokenKey, encoder, clock);
    }

    /** Jolokia, by which Hawtio asks JMX. It starts with the first request. */
    @Bean
    ServletRegistrationBean<AgentServlet> hawtioAgent() {
        ServletRegistrationBean<AgentServlet> agent =
                new ServletRegistrationBean<>(new AgentServlet(new HawtioPolicy()), "/hawtio/jolokia/*");
        agent.setInitParameters(Map.of("allowErrorDetails", "false", "includeRequest", "true"));
        return agent;
    }

    @Bean
    MBeanExporter hawtioRights() throws NotCompliantMBeanException {
        MBeanExporter exporter = new MBeanExporter();
        exporter.setRegistrationPolicy(RegistrationPolicy.REPLACE_EXISTING);
        exporter.setBeans(Map.of(
                HawtioRights.NAME.toString(),
                new StandardMBean(new HawtioRights(new HawtioPolicy()), JMXSecurityMBean.class)));
        return exporter;
    }
}
