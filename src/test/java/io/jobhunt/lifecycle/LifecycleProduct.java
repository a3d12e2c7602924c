package io.jobhunt.lifecycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.Roles;
import io.jobhunt.crawl.PageClaims;
import io.jobhunt.crawl.PageSettlement;
import io.jobhunt.extract.ExtractBatches;
import io.jobhunt.extract.ReadPages;
import io.jobhunt.outside.Need;
import io.jobhunt.politeness.Limits;
import io.jobhunt.politeness.Politeness;
import io.jobhunt.queues.Acknowledgements;
import io.jobhunt.queues.Outgoing;
import io.jobhunt.queues.QueueSettings;
import io.jobhunt.queues.Queues;
import io.jobhunt.queues.Received;
import io.jobhunt.queues.RunMessage;
import io.jobhunt.runs.RunCompletion;
import io.jobhunt.runs.RunEpochs;
import io.jobhunt.runs.RunTable;
import io.jobhunt.runs.StaleRuns;
import io.jobhunt.runs.initialize.RunListings;
import io.jobhunt.runs.initialize.RunPublisher;
import io.jobhunt.runs.start.Retries;
import io.jobhunt.runs.start.RunStarter;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.camel.ProducerTemplate;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The product's own classes of a run's life, over a stepped database and the model's queues. */
final class LifecycleProduct implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final ModelQueues queues = new ModelQueues();
    final RunTable runs;
    final RunEpochs epochs;
    final RunListings listings;
    final RunPublisher publisher;
    final RunCompletion completion;
    final StaleRuns stale;
    final PageClaims claims;
    final PageSettlement settlement;
    final ExtractBatches extraction;
    final Retries retries;
    final RunStarter starter;
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    Fault fault = Fault.NONE;
    /** The keys of the pages in the store. */
    final Set<String> objects = ConcurrentHashMap.newKeySet();

    private final Acknowledgements acknowledgements;
    private final Set<String> initialized = ConcurrentHashMap.newKeySet();

    LifecycleProduct(DataSource database, ObjectMapper json) {
        context.registerBean(ObjectMapper.class, () -> json);
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(new JdbcTransactionManager(database)));
        context.registerBean(Clock.class, Clock::systemUTC);
        registerSettings(named("runs.SweepSettings"), "jobhunt.sweep");
        context.registerBean(Roles.class, () -> new Roles(Set.of("crawl")));
        context.registerBean(SqsClient.class, () -> queues);
        context.registerBean(QueueSettings.class, LifecycleProduct::queueSettings);
        context.registerBean(
                Politeness.class, () -> new Politeness(database, new Limits().settings(), Clock.systemUTC()));
        context.registerBean(ProducerTemplate.class, this::routes);
        context.registerBean("queueService", Need.class, LifecycleProduct::alwaysThere);
        context.register(Queues.class, Acknowledgements.class, ReadPages.class);
        for (String name : List.of(
                "postings.RowJson",
                "postings.JobsTable",
                "postings.JobQueries",
                "runs.RunTable",
                "runs.RunEpochs",
                "runs.RunCompanies",
                "runs.RunJobCounts",
                "runs.RunProgress",
                "runs.RunHeartbeat",
                "runs.RunSigns",
                "runs.RunQueue",
                "runs.RunCompletion",
                "runs.StaleRuns",
                "runs.initialize.RunListings",
                "runs.initialize.RunPublisher",
                "runs.start.RetryFailed",
                "runs.start.Retries",
                "runs.start.RunStarter",
                "crawl.CrawlLedger",
                "crawl.PageClaims",
                "crawl.PageSettlement",
                "extract.ExtractLedger",
                "extract.ExtractBatches")) {
            context.register(named(name));
        }
        context.refresh();
        this.runs = context.getBean(RunTable.class);
        this.epochs = context.getBean(RunEpochs.class);
        this.listings = context.getBean(RunListings.class);
        this.publisher = context.getBean(RunPublisher.class);
        this.completion = context.getBean(RunCompletion.class);
        this.stale = context.getBean(StaleRuns.class);
        this.claims = context.getBean(PageClaims.class);
        this.settlement = context.getBean(PageSettlement.class);
        this.extraction = context.getBean(ExtractBatches.class);
        this.retries = context.getBean(Retries.class);
        this.starter = context.getBean(RunStarter.class);
        this.transaction = context.getBean(TransactionTemplate.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.acknowledgements = context.getBean(Acknowledgements.class);
    }

    /** Whether the run's message of this epoch has been worked off before. */
    boolean isInitialized(RunMessage run) {
        return initialized.contains(run.runId() + "-" + run.epoch());
    }

    void noteInitialized(RunMessage run) {
        Actor.gate();
        initialized.add(run.runId() + "-" + run.epoch());
    }

    void acknowledge(String queue, List<? extends Received<?>> messages) {
        acknowledgements.acknowledge(queue, messages);
    }

    private <T> void registerSettings(Class<T> type, String prefix) {
        context.registerBean(type, () -> new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate(prefix, Bindable.of(type)));
    }

    private static Need alwaysThere() {
        Need need = new Need("the queues", () -> {}, Duration.ofDays(1), Clock.systemUTC());
        need.look();
        return need;
    }

    private static QueueSettings queueSettings() {
        return new QueueSettings(
                "jh-run-queue",
                "jh-crawl-queue",
                "jh-extract-queue",
                false,
                Duration.ofMinutes(15),
                Duration.ofMinutes(6),
                Duration.ofHours(24),
                5);
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName("io.jobhunt." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends to the model's queue what the product hands to its route. */
    @SuppressWarnings("unchecked")
    private ProducerTemplate routes() {
        return (ProducerTemplate) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ProducerTemplate.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("asyncSendBody")) {
                        Actor.gate();
                        queues.send((List<Outgoing>) arguments[1]);
                        return CompletableFuture.completedFuture(null);
                    }
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    throw new UnsupportedOperationException(method.toString());
                });
    }

    @Override
    public void close() {
        context.close();
    }
}
