/** Places of work and workplaces, as people write them. */
@NullMarked
package io.jobhunt.reading.places;

import org.jspecify.annotations.NullMarked;
