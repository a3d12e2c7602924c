/** The three queues: their names, their messages, sending and acknowledging in batches. */
@NullMarked
package io.jobhunt.queues;

import org.jspecify.annotations.NullMarked;
