package io.jobhunt.runs;

import java.util.UUID;

/** A run that is going on, and how far its epochs have counted; {@code retryCount} of them because it was silent. */
record RunEpoch(UUID id, int epoch, int retryCount) {}
