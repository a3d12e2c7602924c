/** What this process needs from outside, the database, the queues and the store of pages, and whether it is there. */
@NullMarked
package io.jobhunt.outside;

import org.jspecify.annotations.NullMarked;
