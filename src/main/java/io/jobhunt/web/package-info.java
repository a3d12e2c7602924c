/** Requests to other people's sites: guarded, bounded in time and size, routed to a stand-in where one is configured. */
@NullMarked
package io.jobhunt.web;

import org.jspecify.annotations.NullMarked;
