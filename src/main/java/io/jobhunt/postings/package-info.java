/** The jobs table: what is open, what it says, what became of it. */
package io.jobhunt.postings;
