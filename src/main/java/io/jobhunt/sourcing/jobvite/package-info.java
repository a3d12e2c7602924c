/** Career sites on Jobvite, read from their pages. */
package io.jobhunt.sourcing.jobvite;
