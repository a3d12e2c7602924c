/** A posting's raw page: its type, its text, and the store that keeps it for some days. */
@NullMarked
package io.jobhunt.page;

import org.jspecify.annotations.NullMarked;
