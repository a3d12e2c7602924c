/** Career sites on Personio. */
package io.jobhunt.sourcing.personio;
