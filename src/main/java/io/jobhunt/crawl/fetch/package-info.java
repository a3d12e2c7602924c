/** One posting's page, fetched with its site's consent, or the reason why there is none. */
package io.jobhunt.crawl.fetch;
