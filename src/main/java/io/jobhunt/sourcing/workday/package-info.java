/** Career sites on Workday: lists divided by facets where the site caps them, and posting details. */
package io.jobhunt.sourcing.workday;
