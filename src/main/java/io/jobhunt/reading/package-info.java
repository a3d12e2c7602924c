/** The nouns of what is read from career sites: listed postings, and what pages say of them. */
package io.jobhunt.reading;
