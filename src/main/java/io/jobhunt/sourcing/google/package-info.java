/** Google's career site: its feed of all jobs, its results pages, and the state embedded in its pages. */
package io.jobhunt.sourcing.google;
