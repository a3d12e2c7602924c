/** Career sites: how each kind lists its openings, how a posting's page is asked for, and how its answer is read. */
package io.jobhunt.sourcing;
