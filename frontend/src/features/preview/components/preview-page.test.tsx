import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { PreviewPage } from './preview-page';
import { lines, openLines, problem } from '@/test/answers';
import { renderAt } from '@/test/render-at';
import { server } from '@/test/server';

function job(id: number, overrides: Record<string, unknown> = {}) {
  return {
    id: String(id),
    title: `Engineer ${id}`,
    location: 'Berlin',
    url: `https://example.org/${id}`,
    ...overrides,
  };
}

function answerWith(companies: Record<string, unknown>) {
  server.use(
    http.get('/api/ingestion/companies', () =>
      HttpResponse.json([
        { name: 'a', display_name: 'Acme', logo_url: null },
        { name: 'b', display_name: 'Bolt', logo_url: null },
        { name: 'c', display_name: 'Corp', logo_url: null },
      ]),
    ),
    http.post('/api/ingestion/dry-run', () => lines(...linesOf(companies))),
  );
}

function linesOf(companies: Record<string, unknown>): unknown[] {
  return [
    { companies: Object.keys(companies) },
    ...Object.entries(companies).map(([company, preview]) => ({ company, preview })),
  ];
}

function draw() {
  return renderAt(<PreviewPage />, { path: '/preview', at: '/preview' });
}

test('shows per company what is kept and left out, with the term that decided', async () => {
  answerWith({
    a: {
      status: 'success',
      total_count: 2,
      included_jobs: [job(1)],
      excluded_jobs: [job(2, { excluded_by: 'exclude: intern' })],
      completeness: { complete: true, reason: null, advertised: 2, listed: 2 },
    },
  });
  const { user } = draw();

  expect((await screen.findByTestId('preview-summary')).textContent).toBe(
    '1 job kept, 1 left out by your filters.',
  );
  expect(screen.getByRole('link', { name: 'Engineer 1' }).getAttribute('href')).toBe('https://example.org/1');
  await user.click(screen.getByRole('tab', { name: 'Left out (1)' }));
  const row = within(await screen.findByRole('list', { name: 'Left out jobs of Acme' })).getByRole(
    'listitem',
  );
  expect(row.textContent).toContain('exclude: intern');
});

test('incomplete never looks like success: cut short, failed, or not vouched for', async () => {
  answerWith({
    a: {
      status: 'success',
      included_jobs: [job(1)],
      completeness: { complete: false, reason: 'Advertised 500, got 480.', advertised: 500, listed: 480 },
    },
    b: { status: 'error', error_message: 'No answer within 20 s.' },
    c: { status: 'success', total_count: 1, included_jobs: [job(3)] },
  });
  draw();

  await screen.findByTestId('preview-a');
  const verdicts = ['a', 'b', 'c'].map((name) =>
    screen.getByTestId(`preview-${name}`).getAttribute('data-verdict'),
  );
  expect(verdicts).toEqual(['incomplete', 'failed', 'incomplete']);
  expect(screen.getByTestId('preview-a').textContent).toContain('Advertised 500, got 480.');
  expect(screen.getByTestId('preview-a').textContent).toContain('advertises 500, listed 480');
  expect(screen.getByTestId('preview-b').textContent).toContain('No answer within 20 s.');
  expect(screen.getByTestId('preview-c').textContent).toContain('does not say whether');
  expect(screen.queryByText('Complete')).toBeNull();
  expect(screen.getByTestId('preview-incomplete').textContent).toContain(
    '3 companies could not be listed completely',
  );
});

test('a long list shows a part at a time and is searched as a whole', async () => {
  const jobs = Array.from({ length: 3000 }, (_, n) => job(n));
  answerWith({
    a: {
      status: 'success',
      included_jobs: jobs,
      completeness: { complete: true, advertised: 3000, listed: 3000 },
    },
  });
  const { user } = draw();

  const list = await screen.findByRole('list', { name: 'Kept jobs of Acme' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(50);
  await user.click(screen.getByRole('button', { name: 'Show more (2,950 left)' }));
  expect(within(list).getAllByRole('listitem')).toHaveLength(250);
  await user.type(screen.getByLabelText('Search 3,000 jobs'), 'engineer 2999');
  await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(1));
  expect(list.textContent).toContain('Engineer 2999');
});

test("a hostile address is no link, and a missing title has the job's id", async () => {
  answerWith({
    a: {
      status: 'success',
      included_jobs: [job(1, { url: 'javascript:alert(1)' }), job(2, { title: null })],
      completeness: { complete: true },
    },
  });
  draw();

  expect(await screen.findByText('Engineer 1')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Engineer 1' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Untitled (2)' })).toBeTruthy();
});

test('a failed preview says why and can be tried again', async () => {
  let asked = 0;
  answerWith({});
  server.use(
    http.post('/api/ingestion/dry-run', () => {
      asked += 1;
      return asked === 1 ? problem(503, 'Starting up.') : lines({ companies: [] });
    }),
  );
  const { user } = draw();

  expect((await screen.findByRole('alert')).textContent).toContain('Starting up.');
  await user.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByText('No company is switched on')).toBeTruthy();
});

const one = {
  status: 'success',
  included_jobs: [job(1)],
  completeness: { complete: true, reason: null, advertised: 1, listed: 1 },
};

test('companies appear as they come, and those that hang are still waited for', async () => {
  answerWith({});
  const stream = openLines();
  server.use(http.post('/api/ingestion/dry-run', () => stream.response));
  draw();
  stream.send({ companies: ['a', 'b'] });
  stream.send('');
  stream.send({ company: 'a', preview: one });

  expect(await screen.findByText('Engineer 1')).toBeTruthy();
  expect((await screen.findByTestId('preview-waiting')).textContent).toContain(
    'Boltstill waiting for its career site',
  );
  stream.send({ company: 'b', preview: { status: 'error', error_message: 'It did not answer in time.' } });
  stream.end();

  expect((await screen.findByTestId('preview-b')).textContent).toContain('It did not answer in time.');
  await waitFor(() => expect(screen.queryByTestId('preview-waiting')).toBeNull());
  expect(await screen.findByRole('button', { name: 'Preview again' })).toBeTruthy();
});

test('whoever stops waiting keeps what has come, and the server is left', async () => {
  answerWith({});
  const stream = openLines();
  let left = false;
  server.use(
    http.post('/api/ingestion/dry-run', ({ request }) => {
      request.signal.addEventListener('abort', () => {
        left = true;
      });
      return stream.response;
    }),
  );
  const { user } = draw();
  stream.send({ companies: ['a', 'b'] });
  stream.send({ company: 'a', preview: one });
  await screen.findByTestId('preview-a');

  await user.click(screen.getByRole('button', { name: 'Stop waiting' }));

  expect(await screen.findByRole('button', { name: 'Preview again' })).toBeTruthy();
  expect(screen.getByText('Engineer 1')).toBeTruthy();
  expect(screen.getByTestId('preview-waiting').textContent).toContain('Boltnot listed: you stopped waiting');
  expect(left).toBe(true);
});

test('a preview that breaks off is never taken for a whole one', async () => {
  answerWith({});
  server.use(
    http.post('/api/ingestion/dry-run', () =>
      lines({ companies: ['a', 'b'] }, { company: 'a', preview: one }),
    ),
  );
  draw();

  expect((await screen.findByRole('alert')).textContent).toContain('broke off before all companies');
});
