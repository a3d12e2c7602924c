/** What users ask of runs: preview, start, retry, read again, look at. */
package io.jobhunt.runs.start;
