package io.jobhunt.routes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.aws2.sqs.Sqs2Constants;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.OnExceptionDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.model.WireTapDefinition;
import org.apache.camel.spi.PropertiesFunction;
import org.apache.camel.spi.Registry;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/**
 * Runs routes of the product, from the product's files and with its settings. Where they end, at queues, the store and
 * routes that a test does not ask for, mocks note what comes. Everything is as in the product but the pauses between
 * repetitions, which are cut.
 */
public abstract class RouteTestSupport extends CamelTestSupport {

    private static final List<String> ERROR_POLICIES = List.of("leave-in-queue", "retry-initialize");

    private final EdgeComponent queues = new EdgeComponent();
    private final EdgeComponent store = new EdgeComponent();
    private final List<String> names;

    /** @param names of the routes to run */
    protected RouteTestSupport(String... names) {
        this.names = List.of(names);
    }

    /** Names of beans and what stands for them. */
    protected abstract Map<String, Object> beans() throws Exception;

    /** Routes of the product that are written in Java. */
    protected List<RoutesBuilder> javaRoutes() {
        return List.of();
    }

    /** What is sent to a queue. */
    protected final MockEndpoint queue(String name) {
        return queues.named(name);
    }

    /** What the store is asked for. */
    protected final MockEndpoint bucket() {
        return store.named("jh-raw-pages");
    }

    /** What comes to a route that does not run here. */
    protected final MockEndpoint neighbour(String route) {
        return getMockEndpoint("mock:" + route);
    }

    /** Hands messages to a route as one poll of its queue does. */
    protected final void poll(String route, Polled... messages) throws Exception {
        Consumer consumer = context().getRoute(route).getConsumer();
        for (int i = 0; i < messages.length; i++) {
            Exchange exchange = consumer.createExchange(true);
            exchange.getMessage().setHeader(Sqs2Constants.MESSAGE_ID, messages[i].id());
            exchange.getMessage().setHeader(Sqs2Constants.RECEIPT_HANDLE, messages[i].receipt());
            // Whoever may write to the queue may write any header.
            exchange.getMessage().setHeader("CamelAwsS3Key", "a stranger's");
            exchange.getMessage().setBody(messages[i].body());
            exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, i == messages.length - 1);
            consumer.getProcessor().process(exchange);
        }
    }

    /** A message as its queue gives it. */
    public record Polled(String id, String receipt, String body) {}

    @Override
    protected void bindToRegistry(Registry registry) throws Exception {
        beans().forEach(registry::bind);
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        ModelCamelContext camel = (ModelCamelContext) super.createCamelContext();
        // It would look for options of the real components, which all endpoints of the routes name themselves.
        camel.setAutowiredEnabled(false);
        camel.addComponent("aws2-sqs", queues);
        camel.addComponent("aws2-s3", store);
        camel.getPropertiesComponent().setInitialProperties(settings());
        camel.getPropertiesComponent().addPropertiesFunction(new EveryRole());
        List<Resource> files = new ArrayList<>();
        Set<String> wanted = new TreeSet<>(names);
        wanted.addAll(ERROR_POLICIES);
        for (String name : wanted) {
            files.add(ResourceHelper.resolveMandatoryResource(camel, "classpath:routes/" + name + ".camel.yaml"));
        }
        PluginHelper.getRoutesLoader(camel).loadRoutes(files);
        for (RoutesBuilder routes : javaRoutes()) {
            camel.addRoutes(routes);
        }
        camel.getRouteConfigurationDefinitions().forEach(RouteTestSupport::cutPauses);
        return camel;
    }

    @Override
    protected RoutesBuilder[] createRouteBuilders() {
        Set<String> missing = new HashSet<>();
        for (RouteDefinition route : ((ModelCamelContext) context()).getRouteDefinitions()) {
            missing.addAll(destinations(route.getOutputs()));
        }
        names.forEach(name -> missing.remove("direct:" + name));
        return missing.stream().map(RouteTestSupport::noting).toArray(RoutesBuilder[]::new);
    }

    private static Set<String> destinations(List<ProcessorDefinition<?>> steps) {
        Set<String> found = new HashSet<>();
        ProcessorDefinitionHelper.filterTypeInOutputs(steps, ToDefinition.class)
                .forEach(step -> found.add(step.getEndpointUri()));
        ProcessorDefinitionHelper.filterTypeInOutputs(steps, WireTapDefinition.class)
                .forEach(step -> found.add(step.getUri()));
        found.removeIf(uri -> !uri.startsWith("direct:"));
        return found;
    }

    private static RoutesBuilder noting(String endpoint) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(endpoint).errorHandler(noErrorHandler()).to(endpoint.replace("direct:", "mock:"));
            }
        };
    }

    private static void cutPauses(RouteConfigurationDefinition policy) {
        for (OnExceptionDefinition onException : policy.getOnExceptions()) {
            if (onException.getRedeliveryPolicyType() != null) {
                onException.getRedeliveryPolicyType().redeliveryDelay(1).backOffMultiplier(1);
            }
        }
    }

    private static Properties settings() throws IOException {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        // The first part, which holds for every profile.
        yaml.setDocumentMatchers(part -> part.containsKey("spring.config.activate.on-profile")
                ? org.springframework.beans.factory.config.YamlProcessor.MatchStatus.NOT_FOUND
                : org.springframework.beans.factory.config.YamlProcessor.MatchStatus.FOUND);
        return yaml.getObject();
    }

    /** This process plays all roles. */
    private static final class EveryRole implements PropertiesFunction {

        @Override
        public String getName() {
            return "role";
        }

        @Override
        public String apply(String role) {
            return "true";
        }
    }
}
