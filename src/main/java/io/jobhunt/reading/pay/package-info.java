/** Pay: found in running text, and read from fields. */
@NullMarked
package io.jobhunt.reading.pay;

import org.jspecify.annotations.NullMarked;
