package io.jobhunt.aws;

/**
 * Something the clients and the database connection need to be running first. The embedded services implement it;
 * elsewhere there is none.
 */
public interface BackingService {}
