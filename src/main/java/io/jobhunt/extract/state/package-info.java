/** Postings inside the state that script-driven pages carry for their own scripts. */
package io.jobhunt.extract.state;
