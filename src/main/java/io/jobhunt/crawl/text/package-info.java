/** The visible text of a page as hashed words, with what sites move by themselves masked out. */
package io.jobhunt.crawl.text;
