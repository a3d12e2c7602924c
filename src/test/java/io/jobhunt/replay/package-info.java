/** A career site on this machine, as another process would be one, for integration tests and benchmarks. */
package io.jobhunt.replay;
