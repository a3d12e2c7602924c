/** The SQS and S3 clients, against AWS, LocalStack or the services inside the process. */
@NullMarked
package io.jobhunt.aws;

import org.jspecify.annotations.NullMarked;
