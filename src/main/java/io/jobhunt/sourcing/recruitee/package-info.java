/** Recruitee careers sites, at their own domains too. */
package io.jobhunt.sourcing.recruitee;
