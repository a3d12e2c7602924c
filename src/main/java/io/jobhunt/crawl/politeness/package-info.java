/** Whose turn it is at which host, agreed on by all workers of a deployment. */
package io.jobhunt.crawl.politeness;
