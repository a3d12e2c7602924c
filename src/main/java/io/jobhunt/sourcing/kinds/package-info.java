/** All kinds of career sites, by name. */
@NullMarked
package io.jobhunt.sourcing.kinds;

import org.jspecify.annotations.NullMarked;
