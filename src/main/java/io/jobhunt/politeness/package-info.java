/** Whose turn it is at which host, agreed on by all workers. */
package io.jobhunt.politeness;
