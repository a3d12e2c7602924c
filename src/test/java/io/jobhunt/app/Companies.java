package io.jobhunt.app;

/** Boards of the replay site that are in no catalogue, put where a user's own companies are kept. */
public final class Companies {

    private Companies() {}

    /** Makes the board a company of the local user, and the only enabled one of those made so. */
    public static void add(PackagedApp app, String board) {
        app.database()
                .change(
                        """
                        insert into user_companies (user_id, name, display_name, site_kind, site_token, source_url)
                        select id, '%1$s', '%1$s', 'greenhouse', '%1$s', 'https://job-boards.greenhouse.io/%1$s'
                        from users where email = 'local@localhost'
                        on conflict do nothing
                        """
                                .formatted(board));
    }
}
