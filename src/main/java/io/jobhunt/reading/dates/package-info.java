/** Dates as people write them. */
@NullMarked
package io.jobhunt.reading.dates;

import org.jspecify.annotations.NullMarked;
