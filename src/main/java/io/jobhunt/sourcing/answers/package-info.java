/** What the answers of many career sites have in common: lenient JSON, safe XML, rows, pages, places, dates and words. */
package io.jobhunt.sourcing.answers;
