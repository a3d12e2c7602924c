/** Lists companies, several at a time, each within its own deadline. */
@NullMarked
package io.jobhunt.listing;

import org.jspecify.annotations.NullMarked;
