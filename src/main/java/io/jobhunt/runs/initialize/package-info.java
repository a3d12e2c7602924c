/** Brings a run from its message to its published jobs. */
package io.jobhunt.runs.initialize;
