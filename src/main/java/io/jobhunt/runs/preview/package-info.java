/** The dry run: what a run would take and leave, written to whoever looks on as it comes. */
package io.jobhunt.runs.preview;
