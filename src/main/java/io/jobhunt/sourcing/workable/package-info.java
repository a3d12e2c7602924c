/** Workable job boards. */
package io.jobhunt.sourcing.workable;
