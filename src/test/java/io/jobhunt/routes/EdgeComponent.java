package io.jobhunt.routes;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultConsumer;

/**
 * Stands where a queue or a store would be. What is sent there is noted, whatever the endpoint's options; what is
 * received from there is what a test hands in.
 */
final class EdgeComponent extends DefaultComponent {

    private final Map<String, MockEndpoint> endpoints = new ConcurrentHashMap<>();

    /** @param name the queue's, or the bucket's */
    MockEndpoint named(String name) {
        return endpoints.computeIfAbsent(name, missing -> new Edge("edge:" + missing, this));
    }

    @Override
    protected Endpoint createEndpoint(String uri, String name, Map<String, Object> options) {
        options.clear();
        return named(name);
    }

    private static final class Edge extends MockEndpoint {

        Edge(String uri, Component component) {
            super(uri, component);
        }

        @Override
        public Consumer createConsumer(Processor processor) {
            return new DefaultConsumer(this, processor);
        }
    }
}
