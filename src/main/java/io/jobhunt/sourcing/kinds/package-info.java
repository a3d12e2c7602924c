/** All kinds of career sites, by name. */
package io.jobhunt.sourcing.kinds;
