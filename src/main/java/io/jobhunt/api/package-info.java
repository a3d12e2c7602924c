/** What all of the HTTP API shares: problem details, JSON, the signed-in user. */
package io.jobhunt.api;
