/** Career sites: how each kind lists its openings, how a posting's page is asked for, and how its answer is read. */
@NullMarked
package io.jobhunt.sourcing;

import org.jspecify.annotations.NullMarked;
