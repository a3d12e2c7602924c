/** Runs folders of cases, small files that say what was read and what is right, and counts right and wrong by kind. */
package io.jobhunt.corpus;
