/** Lever job sites, in both of its regions. */
package io.jobhunt.sourcing.lever;
