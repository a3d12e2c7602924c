/** Faults of every kind, injected into the packaged product, and what must hold after each of them. */
package io.jobhunt.chaos;
