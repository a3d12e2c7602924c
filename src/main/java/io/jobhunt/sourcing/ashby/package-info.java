/** Ashby job boards. */
package io.jobhunt.sourcing.ashby;
