import { Button, Group, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, type RefObject } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { ColorSchemeToggle } from './color-scheme-toggle';
import classes from './shell.module.css';
import { RunningRun } from '@/components/running-run';
import { useCurrentRuns } from '@/domain/current-runs';
import { getUser } from '@/domain/user';
import { closeHawtioSession } from '@/features/hawtio/api/hawtio-session';
import { queryKeys } from '@/lib/query-keys';
import { session } from '@/lib/session';
import { useSession } from '@/lib/use-session';

export function Shell() {
  const signedIn = useSession() !== null;
  const main = useRef<HTMLElement>(null);
  useFocusOnNavigation(main);
  useForgetOnSignOut(signedIn);

  return (
    <>
      <a href="#main" className={classes.skip}>
        Skip to content
      </a>
      <header className={classes.header}>
        <div className={classes.bar}>
          <Text component="span" fw={700} className={classes.brand}>
            Job Hunt Tracker
          </Text>
          {signedIn && <Navigation />}
          <Group gap="xs" wrap="nowrap" className={classes.account}>
            <ColorSchemeToggle />
            {signedIn && <Account />}
          </Group>
        </div>
        {signedIn && <GoingOn />}
      </header>
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
    </>
  );
}

function Navigation() {
  const { active, last } = useCurrentRuns();
  const run = active ?? last;
  return (
    <nav aria-label="Main" className={classes.nav}>
      <NavLink to="/companies" className={classes.link ?? ''}>
        Companies
      </NavLink>
      <NavLink to="/preview" className={classes.link ?? ''}>
        Preview
      </NavLink>
      {run && (
        <NavLink to={`/runs/${run.run_id}`} className={classes.link ?? ''}>
          {active ? 'Current run' : 'Last run'}
        </NavLink>
      )}
      <NavLink to="/history" className={classes.link ?? ''}>
        History
      </NavLink>
    </nav>
  );
}

/** On every page, whichever tab or browser the run was started in. */
function GoingOn() {
  const { active } = useCurrentRuns();
  return active ? (
    <div className={classes.going}>
      <RunningRun run={active} />
    </div>
  ) : null;
}

function Account() {
  const user = useQuery({ queryKey: queryKeys.user, queryFn: getUser, staleTime: Infinity });
  return (
    <>
      <Text size="sm" c="dimmed" className={classes.name}>
        {user.data?.name ?? user.data?.email ?? ''}
      </Text>
      <Button variant="subtle" size="compact-sm" onClick={signOut}>
        Sign out
      </Button>
    </>
  );
}

function signOut() {
  // Before the token is gone.
  void closeHawtioSession();
  session.signOut();
}

/** A new page is announced and reached at once by the keyboard; the first page keeps the browser's start. */
function useFocusOnNavigation(main: RefObject<HTMLElement | null>) {
  const { pathname } = useLocation();
  const previous = useRef(pathname);
  useEffect(() => {
    if (previous.current !== pathname) {
      previous.current = pathname;
      main.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
  }, [pathname, main]);
}

/** Whoever signs in next must not see what the last user loaded. */
function useForgetOnSignOut(signedIn: boolean) {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!signedIn) {
      queryClient.clear();
    }
  }, [signedIn, queryClient]);
}
