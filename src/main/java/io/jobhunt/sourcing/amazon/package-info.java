/** Amazon's career site: its search answers, divided where they are capped, and its posting pages. */
package io.jobhunt.sourcing.amazon;
