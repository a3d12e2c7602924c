import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { StartRunButton } from './start-run-button';
import { problem } from '@/test/answers';
import { renderAt } from '@/test/render-at';
import { server } from '@/test/server';

test('starting leads to the run', async () => {
  server.use(http.post('/api/ingestion/start', () => HttpResponse.json({ run_id: 'r9' })));
  const { user } = renderAt(<StartRunButton />, { path: '/', at: '/' });

  await user.click(screen.getByTestId('start-run'));

  expect((await screen.findByTestId('elsewhere')).textContent).toBe('/runs/r9');
});

test('where a run is active, the way to it is shown', async () => {
  server.use(http.post('/api/ingestion/start', () => problem(409, 'A run is active.', { run_id: 'r8' })));
  const { user } = renderAt(<StartRunButton />, { path: '/', at: '/' });

  await user.click(screen.getByTestId('start-run'));

  expect((await screen.findByRole('link', { name: 'Watch the active run' })).getAttribute('href')).toBe(
    '/runs/r8',
  );
});

test('clicking again after a lost answer repeats the same start, a refused one begins anew', async () => {
  const keys: (string | null)[] = [];
  server.use(
    http.post('/api/ingestion/start', ({ request }) => {
      keys.push(request.headers.get('idempotency-key'));
      switch (keys.length) {
        case 1:
          return HttpResponse.error();
        case 2:
          return problem(503, 'Starting up.');
        case 3:
          return problem(422, 'No company is switched on.');
        default:
          return HttpResponse.json({ run_id: 'r1' });
      }
    }),
  );
  const { user } = renderAt(<StartRunButton />, { path: '/', at: '/' });

  const button = screen.getByTestId('start-run');
  await user.click(button);
  await screen.findByText(/cannot be reached/);
  await user.click(button);
  await screen.findByText('Starting up.');
  await user.click(button);
  await screen.findByText('No company is switched on.');
  await user.click(button);
  await screen.findByTestId('elsewhere');

  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys.slice(0, 3)).toEqual([keys[0], keys[0], keys[0]]);
  expect(keys[3]).not.toBe(keys[0]);
});
