/** Career sites on iCIMS, read from their pages. */
package io.jobhunt.sourcing.icims;
