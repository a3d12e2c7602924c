/** Whose turn it is at which host, agreed on by all workers. */
@NullMarked
package io.jobhunt.politeness;

import org.jspecify.annotations.NullMarked;
