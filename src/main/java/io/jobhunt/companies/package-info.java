/** Companies: which there are, where their career sites are, what is listed there now, and which titles are wanted. */
package io.jobhunt.companies;
