/** The main text of a page without structured data: what is left out, and where the rest stands. */
package io.jobhunt.extract.maintext;
