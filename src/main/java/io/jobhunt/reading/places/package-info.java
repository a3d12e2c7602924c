/** Places of work and workplaces, as people write them. */
package io.jobhunt.reading.places;
