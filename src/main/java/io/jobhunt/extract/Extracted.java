package io.jobhunt.extract;

/** What extraction made of a page. */
public sealed interface Extracted permits Posting, NoPosting {}
