/** Dates as people write them. */
package io.jobhunt.reading.dates;
