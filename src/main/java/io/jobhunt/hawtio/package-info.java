/** Hawtio, the page that shows the running routes: its files, what it may ask the process, and who is let in. */
package io.jobhunt.hawtio;
