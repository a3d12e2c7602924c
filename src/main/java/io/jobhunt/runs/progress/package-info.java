/** The live view of runs: one poll per watched run, however many are watching. */
package io.jobhunt.runs.progress;
