package io.jobhunt.runs.initialize;

import io.jobhunt.queues.RunMessage;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The step of the route that lists a run's companies. No thread waits for them: however many runs have hanging companies,
 * the next one is taken in hand at once.
 */
@Component("listCompanies")
public class ListCompanies extends AsyncProcessorSupport {

    private final Function<RunMessage, CompletableFuture<Void>> lister;

    @Autowired
    ListCompanies(RunInitializer initializer) {
        this(initializer::list);
    }

    /** @param lister begins to list, and tells when it is done */
    ListCompanies(Function<RunMessage, CompletableFuture<Void>> lister) {
        this.lister = lister;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        CompletableFuture<Void> listed;
        try {
            listed = lister.apply(exchange.getMessage().getBody(RunMessage.class));
        } catch (RuntimeException failure) {
            listed = CompletableFuture.failedFuture(failure);
        }
        listed.whenComplete((nothing, failure) -> {
            if (failure != null) {
                exchange.setException(failure);
            }
            callback.done(false);
        });
        return false;
    }
}
