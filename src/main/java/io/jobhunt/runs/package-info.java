/** Ingestion runs: starting, initializing, publishing, finishing, sweeping, and telling how far they are. */
package io.jobhunt.runs;
