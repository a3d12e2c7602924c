/** Fetching the pages of postings politely, and deciding whether they have changed. */
package io.jobhunt.crawl;
