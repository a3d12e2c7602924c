/** Words and lines: plain text, languages, kinds of employment. */
@NullMarked
package io.jobhunt.reading.words;

import org.jspecify.annotations.NullMarked;
