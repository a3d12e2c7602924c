/** Raw pages: from bytes to text, and kept for some days so that they can be read again without asking the sites. */
package io.jobhunt.pages;
