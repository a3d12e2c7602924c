package io.jobhunt.reading;

/** What extraction made of a page. */
public sealed interface Extracted permits Posting, NoPosting {}
