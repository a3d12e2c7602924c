package io.jobhunt.embedded;

import io.jobhunt.DataFolder;
import io.jobhunt.aws.BackingService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The three services, started side by side because each of them takes about a second. The constructor returns when all
 * answer; {@link #close()} stops them after everything that uses them.
 */
final class EmbeddedServices implements BackingService, AutoCloseable {

    private final DataDirectory data;
    private final CompletableFuture<PostgresService> postgres;
    private final CompletableFuture<QueueService> queue;
    private final CompletableFuture<ObjectService> objects;

    EmbeddedServices(DataFolder folder, EmbeddedSettings ports) throws IOException {
        this.data = DataDirectory.claim(folder.made());
        Path databaseFolder = folder.path().resolve("postgres");
        Path queueFolder = data.folder("queues");
        Path objectFolder = data.folder("objects");
        this.postgres = start(
                () -> PostgresService.start(databaseFolder, ports.postgres().port()));
        this.queue = start(() -> QueueService.start(queueFolder, ports.sqs().port()));
        this.objects = start(() -> ObjectService.start(objectFolder, ports.s3().port()));
        try {
            CompletableFuture.allOf(postgres, queue, objects).join();
        } catch (CompletionException e) {
            close();
            throw e.getCause() instanceof RuntimeException problem ? problem : e;
        }
    }

    private interface Start<T> {
        T get() throws IOException;
    }

    private static <T> CompletableFuture<T> start(Start<T> service) {
        CompletableFuture<T> future = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                future.complete(service.get());
            } catch (Exception | LinkageError e) {
                future.completeExceptionally(e);
            }
        });
        // Pekko and jclouds look their configuration up through the thread's class loader, which in a packaged jar
        // is not the one of a pool thread.
        thread.setContextClassLoader(EmbeddedServices.class.getClassLoader());
        thread.setName("embedded-start");
        thread.start();
        return future;
    }

    @Override
    public void close() throws IOException {
        queue.thenAccept(QueueService::close).exceptionally(e -> null).join();
        objects.thenAccept(ObjectService::close).exceptionally(e -> null).join();
        postgres.thenAccept(PostgresService::close).exceptionally(e -> null).join();
        data.close();
    }
}
