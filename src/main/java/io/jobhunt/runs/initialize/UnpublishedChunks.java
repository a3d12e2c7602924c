package io.jobhunt.runs.initialize;

import io.jobhunt.runs.initialize.RunPublisher.Chunk;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * A run's chunks that are still to be published, made as they are asked for. A splitter asks for the next one before it
 * works on the one at hand, when the run's row does not know of the latter yet: so the row says where to begin and
 * whether there is anything to go on with, and what has been given out is remembered here. A splitter that stops at a
 * failure asks for all that is left before it ends; the same chunk again and again would keep it for ever. Asked by one
 * thread.
 */
final class UnpublishedChunks implements Iterator<Chunk> {

    private final Supplier<OptionalLong> published;
    private final LongFunction<Optional<Chunk>> chunkFrom;
    private long given;
    private Optional<Chunk> next = Optional.empty();

    /**
     * @param published how far the run's row says it is published; empty when this epoch of the run is over
     * @param chunkFrom the chunk that begins there, empty at the end
     */
    UnpublishedChunks(Supplier<OptionalLong> published, LongFunction<Optional<Chunk>> chunkFrom) {
        this.published = published;
        this.chunkFrom = chunkFrom;
    }

    @Override
    public boolean hasNext() {
        if (next.isEmpty()) {
            OptionalLong noted = published.get();
            if (noted.isPresent()) {
                next = chunkFrom.apply(Math.max(noted.getAsLong(), given));
            }
        }
        return next.isPresent();
    }

    @Override
    public Chunk next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Chunk chunk = next.orElseThrow();
        given = chunk.cursor();
        next = Optional.empty();
        return chunk;
    }
}
