/** The three queues: their names, their messages, sending and acknowledging in batches. */
package io.jobhunt.queues;
