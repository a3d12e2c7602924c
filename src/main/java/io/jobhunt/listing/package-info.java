/** Lists companies, several at a time, each within its own deadline. */
package io.jobhunt.listing;
