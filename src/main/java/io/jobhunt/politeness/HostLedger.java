package io.jobhunt.politeness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * The table {@code host_politeness}. Every statement takes its rows in the order of the host, so that two batches never
 * wait for each other in a circle.
 */
final class HostLedger {

    /** Between two estimates, in paces. */
    static final double SPACING = 0.8;

    /** The part of the horizon, as a divisor, that a crawl may take where somebody lists. */
    private static final int YIELDING = 4;

    /** Between two requests of a listing there is at most this, as a rule: an answer, and the reading of it. */
    private static final Duration LISTING_MARK = Duration.ofSeconds(2);

    /** @param asked how many turns */
    record Ask(int asked, Duration pace) {}

    /**
     * What a host gave.
     *
     * @param granted     turns taken, from {@code grantedFrom} on, one pace apart
     * @param sentFrom    when the first of those that got none should come back, the others one pace apart
     * @param openSince   when the circuit was opened; not stated while it is closed
     * @param shut        whether the circuit lets nobody through now
     */
    record Grant(
            String host,
            int granted,
            Instant grantedFrom,
            Instant sentFrom,
            int failures,
            @Nullable Instant openSince,
            boolean shut) {}

    /** @param failures   in a row
     *  @param pause      for which the host wants to be left alone, or zero */
    record Trouble(int failures, Duration pause) {}

    /**
     * Virtual scheduling (the generic cell rate algorithm without a burst): a turn is the later of now and the first
     * free one, and moves that by one pace. Turns beyond the horizon are not taken, since whoever was promised one may
     * never come; they are estimated behind all earlier estimates, unless the host has been idle, which shows that
     * those who were expected did not come. Estimates lie closer together than turns: some who are expected come too
     * late or all at once, and a host should not wait for them.
     *
     * <p>A listing may take its turn further ahead, and marks that it is under way. Its requests follow each other, so
     * it would wait a whole horizon for each behind a crawl that takes all turns up to there; where there is the mark,
     * the crawl takes turns up to a part of it only. What is not granted to a listing is no reason for anybody to come
     * later: it waits, or gives up.
     */
    private static final String RESERVE =
            """
            with given as (
              select cast(:now as timestamptz) as now,
                     cast(:now as timestamptz) + :horizon * interval '1 microsecond' as horizon,
                     cast(:now as timestamptz) + :yielding * interval '1 microsecond' as yielding,
                     cast(:now as timestamptz) + :maxDelay * interval '1 microsecond' as latest,
                     cast(:now as timestamptz) + :probe * interval '1 microsecond' as probe,
                     cast(:listing as boolean) as listing,
                     :listingMark * interval '1 microsecond' as listing_mark
            ), asks as (
              select host, asked, pace * interval '1 microsecond' as pace,
                     case when pace = 0 then asked else least(asked, 1 + :horizon / pace) end as granted
              from unnest(:hosts, :asked, :paces) as asks(host, asked, pace)
            )
            insert into host_politeness as h
              (host, asked, pace, granted, granted_from, next_free, sent_from, expected_free, listing_until)
            select host, asked, pace, granted, now, now + granted * pace, now + granted * pace,
                   least(now + granted * pace + (asked - granted) * pace * :spacing, latest),
                   case when listing then now + listing_mark end
            from asks, given
            order by host
            on conflict (host) do update set
              (asked, pace, granted, granted_from, next_free, sent_from, expected_free, probe_until, listing_until) = (
                select excluded.asked, excluded.pace, g.granted, s.start,
                       case when g.granted > 0 then s.start + g.granted * excluded.pace else h.next_free end,
                       e.sent_from,
                       case when g.granted < excluded.asked
                            then least(e.sent_from + (excluded.asked - g.granted) * excluded.pace * :spacing, given.latest)
                            else h.expected_free end,
                       case when s.half_open and g.granted > 0 then given.probe else h.probe_until end,
                       case when given.listing and g.granted > 0 then s.start + given.listing_mark
                            else h.listing_until end
                from given
                cross join lateral (
                  select case when h.listing_until > given.now and not given.listing then given.yielding
                              else given.horizon end as horizon,
                         greatest(given.now, h.next_free, h.open_until, h.probe_until) as start,
                         h.open_since is not null and h.open_until <= given.now
                           and coalesce(h.probe_until <= given.now, true) as half_open,
                         h.next_free < given.now - greatest(interval '10 seconds', 5 * excluded.pace) as idle) as s
                cross join lateral (
                  select case when s.start > s.horizon then 0
                              when s.half_open then 1
                              when h.open_since is not null then 0
                              when excluded.pace = interval '0' then excluded.asked
                              else least(excluded.asked, 1 + floor(extract(epoch from s.horizon - s.start)
                                                                   / extract(epoch from excluded.pace))::integer)
                         end as granted) as g
                cross join lateral (
                  select greatest(s.start + g.granted * excluded.pace,
                                  case when s.half_open then given.probe end,
                                  case when s.idle then given.now else h.expected_free end) as sent_from) as e)
            returning host, granted, granted_from, sent_from, failures, open_since,
                      open_since is not null and open_until > cast(:now as timestamptz) as shut
            """;

    /** Opens a circuit when there were enough failures, or when the one that probed it failed. */
    private static final String TROUBLE =
            """
            insert into host_politeness as h (host, next_free, expected_free, failures, openings, open_since, open_until)
            select host, until, until, failures, opens::integer,
                   case when opens then cast(:now as timestamptz) end,
                   case when opens then cast(:now as timestamptz) + :firstPause * interval '1 microsecond' end
            from unnest(:hosts, :failures, :pauses) as troubles(host, failures, pause)
            cross join lateral (
              select cast(:now as timestamptz) + pause * interval '1 microsecond' as until,
                     failures >= :threshold as opens) as seen
            order by host
            on conflict (host) do update set
              next_free = case when excluded.next_free > cast(:now as timestamptz)
                               then greatest(h.next_free, excluded.next_free) else h.next_free end,
              failures = h.failures + excluded.failures,
              (openings, open_since, open_until, probe_until) = (
                select case when opens then h.openings + 1 else h.openings end,
                       case when opens then coalesce(h.open_since, cast(:now as timestamptz)) else h.open_since end,
                       case when opens
                            then cast(:now as timestamptz) + interval '1 microsecond'
                                 * least(:maxPause, :firstPause * power(2, least(h.openings, 30)))
                            else h.open_until end,
                       case when opens then null else h.probe_until end
                from (select excluded.failures > 0
                             and case when h.open_since is null then h.failures + excluded.failures >= :threshold
                                      else h.probe_until is not null end as opens) as seen)
            """;

    private static final String RECOVER =
            """
            with locked as (
              select host from host_politeness
              where host = any (:hosts) and (failures > 0 or open_since is not null)
              order by host
              for update)
            update host_politeness as h
            set failures = 0, openings = 0, open_since = null, open_until = null, probe_until = null
            from locked
            where h.host = locked.host
            """;

    private static final String EXPECT_NOBODY =
            """
            with locked as (
              select host from host_politeness where expected_free > next_free order by host for update)
            update host_politeness as h
            set expected_free = h.next_free
            from locked
            where h.host = locked.host
            """;

    private static final String TROUBLED =
            """
            select host from host_politeness
            where failures > 0 or open_since is not null or next_free > cast(:now as timestamptz)
            """;

    private final JdbcClient jdbc;
    private final PolitenessSettings settings;

    HostLedger(DataSource dataSource, PolitenessSettings settings) {
        this.jdbc = JdbcClient.create(dataSource);
        this.settings = settings;
    }

    /** Turns of pages: as many as lie within the horizon. */
    List<Grant> reserve(SortedMap<String, Ask> asks, Instant now) {
        return reserve(asks, now, settings.horizon(), false);
    }

    /** The next turn, if it comes within the time that the listing has. */
    Grant reserveForListing(String host, Duration pace, Duration patience, Instant now) {
        return reserve(new TreeMap<>(Map.of(host, new Ask(1, pace))), now, patience, true)
                .get(0);
    }

    private List<Grant> reserve(SortedMap<String, Ask> asks, Instant now, Duration horizon, boolean listing) {
        return jdbc.sql(RESERVE)
                .param("now", time(now))
                .param("horizon", micros(horizon))
                .param("yielding", micros(settings.horizon().dividedBy(YIELDING)))
                .param("listing", listing)
                .param("listingMark", micros(LISTING_MARK))
                .param("maxDelay", micros(settings.maxDelay()))
                .param("probe", micros(settings.circuit().probe()))
                .param("spacing", listing ? 0 : SPACING)
                .param("hosts", array("text", asks.keySet().stream()))
                .param("asked", array("integer", asks.values().stream().map(Ask::asked)))
                .param("paces", array("bigint", asks.values().stream().map(ask -> micros(ask.pace()))))
                .query(HostLedger::grant)
                .list();
    }

    void trouble(SortedMap<String, Trouble> troubles, Instant now) {
        jdbc.sql(TROUBLE)
                .param("now", time(now))
                .param("threshold", settings.circuit().failures())
                .param("firstPause", micros(settings.circuit().pause()))
                .param("maxPause", micros(settings.circuit().maxPause()))
                .param("hosts", array("text", troubles.keySet().stream()))
                .param("failures", array("integer", troubles.values().stream().map(Trouble::failures)))
                .param("pauses", array("bigint", troubles.values().stream().map(t -> micros(t.pause()))))
                .update();
    }

    void recover(Collection<String> hosts) {
        jdbc.sql(RECOVER).param("hosts", array("text", hosts.stream())).update();
    }

    void expectNobody() {
        jdbc.sql(EXPECT_NOBODY).update();
    }

    Set<String> troubled(Instant now) {
        return jdbc.sql(TROUBLED).param("now", time(now)).query(String.class).list().stream()
                .collect(Collectors.toSet());
    }

    private static Grant grant(ResultSet row, int number) throws SQLException {
        return new Grant(
                row.getString("host"),
                row.getInt("granted"),
                instant(row, "granted_from"),
                instant(row, "sent_from"),
                row.getInt("failures"),
                openSince(row),
                row.getBoolean("shut"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant openSince(ResultSet row) throws SQLException {
        OffsetDateTime time = row.getObject("open_since", OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static SqlArrayValue array(String type, Stream<?> values) {
        return new SqlArrayValue(type, values.toArray());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }
}
