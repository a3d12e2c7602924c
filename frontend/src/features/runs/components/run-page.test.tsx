import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { RunPage } from './run-page';
import { event, eventStream, problem } from '@/test/answers';
import { renderAt } from '@/test/render-at';
import { server } from '@/test/server';

const COMPANY = { company: 'a', listing_status: 'complete', advertised: 10, listed: 10, matched: 8 };

function run(status: string, counts: Record<string, number>, companies: unknown[] = [COMPANY]) {
  return { run_id: 'r1', status, counts, created_at: '2026-01-01T10:00:00Z', companies };
}

beforeEach(() => {
  server.use(
    http.get('/api/ingestion/companies', () =>
      HttpResponse.json([{ name: 'a', display_name: 'Acme', logo_url: null }]),
    ),
  );
});

function draw() {
  return renderAt(<RunPage />, { path: '/runs/:runId', at: '/runs/r1' });
}

function tile(state: string) {
  return Number(screen.getByTestId(`count-${state}`).getAttribute('data-count'));
}

test('the counts move with the stream until the run is complete, and the end is read once more', async () => {
  let statusReads = 0;
  const encoder = new TextEncoder();
  let send: (text: string) => void = () => undefined;
  let close: () => void = () => undefined;
  server.use(
    http.get('/api/ingestion/status/r1', () => {
      statusReads += 1;
      return HttpResponse.json(
        statusReads === 1
          ? run('ingesting', { pending: 8 })
          : run('finished', { ready: 7, error: 1 }, [{ ...COMPANY, added: 7, failed: 1 }]),
      );
    }),
    http.get('/api/ingestion/progress/r1', () => {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          send = (text) => controller.enqueue(encoder.encode(text));
          close = () => controller.close();
        },
      });
      return new HttpResponse(body, { headers: { 'Content-Type': 'text/event-stream' } });
    }),
  );
  draw();

  await waitFor(() => expect(tile('pending')).toBe(8));
  send(
    event('progress', 1, {
      status: 'ingesting',
      pending: 5,
      crawled: 1,
      ready: 2,
      changed: [{ id: 'j1', company: 'a', title: 'Engineer', status: 'ready', outcome: 'added' }],
      eta_seconds: { low: 11, high: 32 },
    }),
  );
  await waitFor(() => expect([tile('pending'), tile('crawled'), tile('ready')]).toEqual([5, 1, 2]));
  expect(screen.getByTestId('run-done').textContent).toBe('2 of 8 jobs done, 15 to 35 s left');
  expect(screen.getByRole('link', { name: 'Engineer' }).getAttribute('href')).toBe('/runs/r1/jobs?job=j1');
  send(event('complete', 2, { status: 'finished', pending: 0, crawled: 0, ready: 7, error: 1, expired: 0 }));
  close();

  const verdict = await screen.findByTestId('run-verdict');
  expect(verdict.getAttribute('data-tone')).toBe('warning');
  await waitFor(() => expect(screen.getByTestId('coverage-a').textContent).toContain('7'));
  expect(statusReads).toBe(2);
});

test('a complete run without failures is a success, with a number leading to its jobs', async () => {
  server.use(
    http.get('/api/ingestion/status/r1', () =>
      HttpResponse.json(run('finished', { ready: 8 }, [{ ...COMPANY, added: 3, unchanged: 5, ready: 8 }])),
    ),
  );
  draw();

  expect((await screen.findByTestId('run-verdict')).getAttribute('data-tone')).toBe('success');
  expect(screen.getByRole('link', { name: 'Unchanged: 5' }).getAttribute('href')).toBe(
    '/runs/r1/jobs?company=a&outcome=unchanged',
  );
  expect(screen.queryByRole('button', { name: 'Retry failed' })).toBeNull();
});

test('an incomplete listing shows its reason and makes the run no success', async () => {
  const companies = [{ ...COMPANY, listing_status: 'incomplete', reason: 'Page 3 failed.' }];
  server.use(
    http.get('/api/ingestion/status/r1', () => HttpResponse.json(run('finished', { ready: 8 }, companies))),
  );
  draw();

  expect((await screen.findByTestId('run-verdict')).getAttribute('data-tone')).toBe('warning');
  expect(screen.getByTestId('coverage-a').textContent).toContain('Page 3 failed.');
  expect(screen.getByText('Incomplete')).toBeTruthy();
  expect(screen.queryByText('Complete')).toBeNull();
});

test('before the listing is done no share and no time left is told', async () => {
  server.use(
    http.get('/api/ingestion/status/r1', () => HttpResponse.json(run('initializing', { pending: 3 }))),
    http.get('/api/ingestion/progress/r1', () => eventStream(': waiting\n\n')),
  );
  draw();

  expect(await screen.findByText(/the number of jobs is not known yet/)).toBeTruthy();
  expect(screen.queryByTestId('run-done')).toBeNull();
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('while the stream is interrupted the page says so and polls', async () => {
  let statusReads = 0;
  server.use(
    http.get('/api/ingestion/status/r1', () => {
      statusReads += 1;
      return HttpResponse.json(
        statusReads === 1 ? run('ingesting', { pending: 8 }) : run('finished', { ready: 8 }),
      );
    }),
    http.get('/api/ingestion/progress/r1', () => problem(503, 'Busy.')),
  );
  draw();

  expect(await screen.findByText('The live connection is interrupted')).toBeTruthy();
  expect(await screen.findByTestId('run-verdict', {}, { timeout: 8_000 })).toBeTruthy();
  expect(screen.queryByText('The live connection is interrupted')).toBeNull();
});

test('where there is no stream at all the page polls until the end', async () => {
  let statusReads = 0;
  server.use(
    http.get('/api/ingestion/status/r1', () => {
      statusReads += 1;
      return HttpResponse.json(
        statusReads < 3 ? run('ingesting', { pending: 8 }) : run('finished', { ready: 8 }),
      );
    }),
    http.get('/api/ingestion/progress/r1', () => problem(404, 'No stream.')),
  );
  draw();

  expect(await screen.findByText(/offers no live updates/)).toBeTruthy();
  expect(await screen.findByTestId('run-verdict', {}, { timeout: 10_000 })).toBeTruthy();
});

test('stopping asks first, then aborts', async () => {
  let stopped = false;
  server.use(
    http.get('/api/ingestion/status/r1', () =>
      HttpResponse.json(
        stopped ? run('aborted', { ready: 1, pending: 7 }) : run('ingesting', { pending: 8 }),
      ),
    ),
    http.get('/api/ingestion/progress/r1', () => eventStream(': waiting\n\n')),
    http.post('/api/ingestion/reset/r1', () => {
      stopped = true;
      return HttpResponse.json({});
    }),
  );
  const { user } = draw();

  await user.click(await screen.findByRole('button', { name: 'Stop run' }));
  expect(stopped).toBe(false);
  await user.click(await screen.findByTestId('confirm-stop'));

  expect((await screen.findByTestId('run-verdict')).getAttribute('data-tone')).toBe('neutral');
  expect(screen.getByTestId('run-state').getAttribute('data-state')).toBe('aborted');
});

test('retrying all that failed leads to the run that does it', async () => {
  let scope: unknown;
  server.use(
    http.get('/api/ingestion/status/:id', ({ params }) =>
      HttpResponse.json({ ...run('finished', { error: 3 }), run_id: params.id }),
    ),
    http.post('/api/ingestion/runs/r1/retry', async ({ request }) => {
      scope = await request.json();
      return HttpResponse.json({ run_id: 'r2', republished: 3 });
    }),
  );
  const { user, router } = draw();

  await user.click(await screen.findByRole('button', { name: 'Retry failed' }));

  await waitFor(() => expect(router.state.location.pathname).toBe('/runs/r2'));
  expect(scope).toEqual({});
});

test('a run that is not there is said', async () => {
  server.use(http.get('/api/ingestion/status/r1', () => problem(404, 'No such run.')));
  draw();

  expect((await screen.findByRole('alert')).textContent).toContain('No such run.');
});
