package io.jobhunt.listing;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Companies of one owner on their way to being listed. */
public final class ListingBatch {

    private final List<ListingWork> companies;
    private final Runnable forget;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private int open;
    private @Nullable Throwable refused;

    /**
     * @param companies makes them; each tells its end to what it is given, and what its receiver threw
     * @param forget    is called when the batch is cancelled, so that its companies don't wait for places any more
     */
    ListingBatch(Function<Consumer<@Nullable Throwable>, List<ListingWork>> companies, Runnable forget) {
        this.companies = companies.apply(this::oneEnded);
        this.forget = forget;
        this.open = this.companies.size();
        if (open == 0) {
            done.complete(null);
        }
    }

    List<ListingWork> companies() {
        return companies;
    }

    /**
     * Done when every company has been handed over, or the batch was cancelled. It fails with what a receiver threw,
     * after everything else has been handed over, and with {@link CancellationException} when the program ends.
     */
    public CompletableFuture<Void> done() {
        return done;
    }

    /** Lists no further company and gives up those it is at. Nothing is handed over any more. */
    public void cancel() {
        drop();
        done.complete(null);
    }

    /** The program ends. */
    void stop() {
        drop();
        done.completeExceptionally(new CancellationException("The program is ending."));
    }

    private void drop() {
        companies.forEach(ListingWork::cancel);
        forget.run();
    }

    private void oneEnded(@Nullable Throwable thrown) {
        Throwable failure;
        synchronized (this) {
            refused = refused == null ? thrown : refused;
            failure = refused;
            open--;
            if (open > 0) {
                return;
            }
        }
        if (failure == null) {
            done.complete(null);
        } else {
            done.completeExceptionally(failure);
        }
    }
}
