/** Whether a page says anything new since it was last extracted, and whether it is a posting's page at all. */
package io.jobhunt.crawl.fingerprint;
