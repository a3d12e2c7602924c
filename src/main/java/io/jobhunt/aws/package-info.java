/** The SQS and S3 clients, against AWS, LocalStack or the services inside the process. */
package io.jobhunt.aws;
