/** The nouns of what is read from career sites: listed postings, and what pages say of them. */
@NullMarked
package io.jobhunt.reading;

import org.jspecify.annotations.NullMarked;
