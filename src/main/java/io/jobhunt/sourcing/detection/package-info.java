/** Recognising a company's career site: from a URL alone, and from what a page embeds or links to. */
package io.jobhunt.sourcing.detection;
