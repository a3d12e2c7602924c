/** The packaged product, started as a user starts it, and what it must do as a whole. */
package io.jobhunt.app;
