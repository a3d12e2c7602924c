/** From a posting's raw page to its fields, each with where it was read. */
package io.jobhunt.extract;
