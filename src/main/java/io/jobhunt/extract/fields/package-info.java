/** From what a page states to typed values: dates, pay, places, workplace, employment types, language and plain text. */
package io.jobhunt.extract.fields;
