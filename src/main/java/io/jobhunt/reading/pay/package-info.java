/** Pay: found in running text, and read from fields. */
package io.jobhunt.reading.pay;
