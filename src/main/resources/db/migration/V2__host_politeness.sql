-- Whose turn it is at which host. One row per host that is asked with a limit or has been in trouble, shared by all
-- workers of a deployment. Losing a row costs nothing but a moment of impoliteness.
create table host_politeness (
    host          text primary key,
    next_free     timestamptz not null, -- the first turn that nobody has taken
    expected_free timestamptz not null, -- behind everybody who was sent back to the queue; a guess, never a promise

    -- The circuit breaker. Closed: open_since is null. Half-open: open_until has passed.
    failures      integer not null default 0, -- in a row
    openings      integer not null default 0, -- in a row
    open_since    timestamptz,
    open_until    timestamptz,
    probe_until   timestamptz, -- while somebody probes a half-open circuit

    -- What the latest call asked for and was given: an upsert can hand back nothing but its own row.
    asked         integer not null default 0,
    pace          interval not null default interval '0',
    granted       integer not null default 0,
    granted_from  timestamptz,
    sent_from     timestamptz
) with (fillfactor = 50);
