/** Whether a page says something else than the version that was last extracted. */
package io.jobhunt.crawl.change;
