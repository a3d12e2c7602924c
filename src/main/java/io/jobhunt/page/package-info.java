/** A posting's raw page: its type, its text, and the store that keeps it for some days. */
package io.jobhunt.page;
