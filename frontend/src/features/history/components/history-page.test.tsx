import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { HistoryPage } from './history-page';
import { renderAt } from '@/test/render-at';
import { server } from '@/test/server';

function run(n: number, overrides: Record<string, unknown> = {}) {
  return {
    run_id: `r${n}`,
    status: 'finished',
    created_at: '2026-01-01T10:00:00Z',
    duration_seconds: 75,
    counts: { ready: n, error: 1, expired: 2 },
    companies: ['a'],
    error_message: null,
    ...overrides,
  };
}

beforeEach(() => {
  server.use(
    http.get('/api/ingestion/companies', () =>
      HttpResponse.json([{ name: 'a', display_name: 'Acme', logo_url: null }]),
    ),
  );
});

function draw() {
  return renderAt(<HistoryPage />, { path: '/history', at: '/history' });
}

test('ended runs show when, how long, for whom and with what result', async () => {
  server.use(
    http.get('/api/ingestion/history', () =>
      HttpResponse.json([run(7), run(3, { status: 'error', error_message: 'No progress.', companies: [] })]),
    ),
  );
  draw();

  const [newest, oldest] = await screen.findAllByTestId('history-run');
  expect(newest?.textContent).toMatch(/1 min 15 s · (Acme|a)/);
  expect(newest?.textContent).toContain('7 ready2 expired1 failed');
  expect(
    within(newest as HTMLElement)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual(['/runs/r7', '/runs/r7/jobs']);
  expect(oldest?.textContent).toContain('No progress.');
  expect(oldest?.textContent).toContain('no company');
});

test('older runs are asked for on request', async () => {
  server.use(
    http.get('/api/ingestion/history', ({ request }) => {
      const limit = Number(new URL(request.url).searchParams.get('limit'));
      return HttpResponse.json(Array.from({ length: Math.min(limit, 12) }, (_, n) => run(n)));
    }),
  );
  const { user } = draw();

  expect(await screen.findAllByTestId('history-run')).toHaveLength(10);
  await user.click(screen.getByRole('button', { name: 'Show older runs' }));

  await waitFor(() => expect(screen.getAllByTestId('history-run')).toHaveLength(12));
  expect(screen.queryByRole('button', { name: 'Show older runs' })).toBeNull();
});

test('without a run it says how to begin', async () => {
  server.use(http.get('/api/ingestion/history', () => HttpResponse.json([])));
  draw();

  expect((await screen.findByRole('link', { name: 'Choose companies' })).getAttribute('href')).toBe(
    '/companies',
  );
});
