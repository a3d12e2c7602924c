import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { Shell } from './shell';
import { queryKeys } from '@/lib/query-keys';
import { renderAt } from '@/test/render-at';
import { server } from '@/test/server';

function short(run_id: string, status: string, counts: Record<string, number> = {}) {
  return { run_id, status, counts, created_at: null, started_at: null, finished_at: null };
}

/** The server's answers, one after the other; the last one stays. */
function answers(...all: { active: unknown; last: unknown }[]) {
  const asked = { times: 0 };
  server.use(
    http.get('/api/user', () => HttpResponse.json({ email: 'a@example.org', name: 'A', picture: null })),
    http.get('/api/ingestion/runs/current', () =>
      HttpResponse.json(all[Math.min(asked.times++, all.length - 1)]),
    ),
  );
  return asked;
}

function draw() {
  return renderAt(<Shell />, { path: '/companies', at: '/companies' });
}

test('a running run is shown on every page, with its counts and the way there', async () => {
  answers({
    active: short('r2', 'ingesting', { pending: 3, crawled: 1, ready: 5, error: 1 }),
    last: short('r1', 'finished'),
  });
  draw();

  expect((await screen.findByTestId('running-run')).textContent).toBe(
    'A run is going: 6 of 10 jobs done, 1 failed',
  );
  expect(screen.getByRole('link', { name: 'A run is going' }).getAttribute('href')).toBe('/runs/r2');
  expect(screen.getByRole('link', { name: 'Current run' }).getAttribute('href')).toBe('/runs/r2');
});

test('a run that still lists says so', async () => {
  answers({ active: short('r2', 'initializing', { pending: 4 }), last: null });
  draw();

  expect((await screen.findByTestId('running-run')).textContent).toBe(
    'A run is going: listing the companies, 4 jobs so far',
  );
});

test('without a running run the navigation leads to the last one', async () => {
  answers({ active: null, last: short('r1', 'finished', { ready: 4 }) });
  draw();

  expect((await screen.findByRole('link', { name: 'Last run' })).getAttribute('href')).toBe('/runs/r1');
  expect(screen.queryByTestId('running-run')).toBeNull();
});

test('a user without any run is led to none', async () => {
  const asked = answers({ active: null, last: null });
  draw();

  await waitFor(() => expect(asked.times).toBe(1));
  expect(screen.queryByRole('link', { name: /run$/ })).toBeNull();
});

test('the line goes when the run ends', async () => {
  answers(
    { active: short('r2', 'ingesting', { pending: 1 }), last: null },
    { active: null, last: short('r2', 'finished') },
  );
  const { queryClient } = draw();
  await screen.findByTestId('running-run');

  await queryClient.invalidateQueries({ queryKey: queryKeys.currentRuns });

  expect((await screen.findByRole('link', { name: 'Last run' })).getAttribute('href')).toBe('/runs/r2');
  expect(screen.queryByTestId('running-run')).toBeNull();
});

test('a running run is asked for again by itself', async () => {
  const asked = answers({ active: short('r2', 'ingesting', { pending: 1 }), last: null });
  draw();

  await waitFor(() => expect(asked.times).toBeGreaterThan(1), { timeout: 8_000 });
}, 15_000);
