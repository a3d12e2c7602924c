/** The API's calls on single jobs. */
package io.jobhunt.jobs;
