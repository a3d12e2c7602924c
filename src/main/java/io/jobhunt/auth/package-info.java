/** Who is asking: sign-in, tokens, and what needs them. */
package io.jobhunt.auth;
