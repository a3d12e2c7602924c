/** How career sites are asked while listing: politely, again when that helps, and never beyond a company's deadline. */
package io.jobhunt.listing.requests;
