/** Career sites on Teamtailor, below its domain or a company's own. */
package io.jobhunt.sourcing.teamtailor;
