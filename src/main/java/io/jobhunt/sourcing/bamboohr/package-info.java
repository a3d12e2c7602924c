/** Career sites on BambooHR. */
package io.jobhunt.sourcing.bamboohr;
