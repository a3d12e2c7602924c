package io.jobhunt.lifecycle;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The product's database, where each statement of an {@link Actor} waits until the actor may go on. */
final class SteppedDatabase extends DelegatingDataSource implements AutoCloseable {

    private final HikariDataSource pool;
    private Fault fault = Fault.NONE;

    SteppedDatabase(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(12);
        // Two that wait for each other are told soon, or each deadlock would take a second.
        config.setConnectionInitSql("set deadlock_timeout = '15ms'");
        this.pool = new HikariDataSource(config);
        setTargetDataSource(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = pool.getConnection();
        Actor.uses(connection.unwrap(PGConnection.class).getBackendPID());
        return stepped(connection);
    }

    /** From here on statements have this fault. */
    void put(Fault put) {
        this.fault = put;
    }

    /** The same database for those who look on. */
    DataSource unstepped() {
        return pool;
    }

    private static <S extends Statement> S stepped(Class<S> type, S statement) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        Actor.gate();
                    }
                    return call(statement, method, arguments);
                }));
    }

    private Connection stepped(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        arguments[0] = fault.put((String) arguments[0]);
                    }
                    Object answer = call(connection, method, arguments);
                    if (answer instanceof PreparedStatement statement) {
                        return stepped(PreparedStatement.class, statement);
                    }
                    return answer instanceof Statement statement ? stepped(Statement.class, statement) : answer;
                });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
