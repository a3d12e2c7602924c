/** Words and lines: plain text, languages, kinds of employment. */
package io.jobhunt.reading.words;
