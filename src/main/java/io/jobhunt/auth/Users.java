package io.jobhunt.auth;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The users table. */
@Component
class Users {

    private final JdbcClient jdbc;

    Users(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record User(UUID id, String email, String name, String picture) {}

    /** The user with this address, made at the first sign-in. */
    User signIn(String email, String name) {
        return jdbc.sql(
                        """
                        insert into users (email, name, last_login_at) values (:email, :name, now())
                        on conflict (email) do update set last_login_at = now()
                        returning id, email, name, picture
                        """)
                .param("email", email)
                .param("name", name)
                .query(User.class)
                .single();
    }

    Optional<User> find(UUID id) {
        return jdbc.sql("select id, email, name, picture from users where id = :id")
                .param("id", id)
                .query(User.class)
                .optional();
    }
}
