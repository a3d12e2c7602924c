package io.jobhunt.embedded;

/** The credentials of services that only this machine can reach; application.yaml gives the clients the same. */
final class EmbeddedAccess {

    static final String KEY = "embedded";
    static final String SECRET = "embedded";

    private EmbeddedAccess() {}
}
