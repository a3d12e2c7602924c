/** Greenhouse job boards. */
package io.jobhunt.sourcing.greenhouse;
