/** How career sites are asked while listing: politely, again when that helps, and never beyond a company's deadline. */
@NullMarked
package io.jobhunt.listing.requests;

import org.jspecify.annotations.NullMarked;
