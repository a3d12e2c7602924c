/** PostgreSQL, an SQS-compatible queue and an S3-compatible store inside the process; left out of the cloud build. */
package io.jobhunt.embedded;
