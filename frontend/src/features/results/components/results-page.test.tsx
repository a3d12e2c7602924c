import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { ResultsPage } from './results-page';
import { problem } from '@/test/answers';
import { renderAt } from '@/test/render-at';
import { server } from '@/test/server';

const COMPANIES = [
  { company: 'a', listing_status: 'complete', added: 2, failed: 1, archived: 1 },
  { company: 'b', listing_status: 'complete', added: 3, unchanged: 4 },
];

function job(id: string, overrides: Record<string, unknown> = {}) {
  return {
    id,
    company: 'a',
    external_id: `x${id}`,
    title: `Job ${id}`,
    status: 'ready',
    outcome: 'added',
    ...overrides,
  };
}

let asked: string[] = [];

beforeEach(() => {
  asked = [];
  server.use(
    http.get('/api/ingestion/companies', () =>
      HttpResponse.json([
        { name: 'a', display_name: 'Acme', logo_url: null },
        { name: 'b', display_name: 'Bolt', logo_url: null },
      ]),
    ),
    http.get('/api/ingestion/status/r1', () =>
      HttpResponse.json({
        run_id: 'r1',
        status: 'finished',
        counts: { ready: 9, error: 1, expired: 1 },
        companies: COMPANIES,
      }),
    ),
  );
});

function answerJobs(pages: (params: URLSearchParams) => { jobs: unknown[]; next_cursor: string | null }) {
  server.use(
    http.get('/api/ingestion/runs/r1/jobs', ({ request }) => {
      const { searchParams, search } = new URL(request.url);
      asked.push(search);
      return HttpResponse.json(pages(searchParams));
    }),
  );
}

function draw(at = '/runs/r1/jobs') {
  return renderAt(<ResultsPage />, { path: '/runs/:runId/jobs', at });
}

test('outcomes are counted over the companies, and choosing one filters the list', async () => {
  answerJobs((params) => ({
    jobs:
      params.get('outcome') === 'archived'
        ? [job('9', { status: 'expired', outcome: 'archived', expired_reason: 'unlisted' })]
        : [job('1')],
    next_cursor: null,
  }));
  const { user, router } = draw();

  expect((await screen.findByTestId('outcome-added')).textContent).toBe('Added 5');
  await user.click(screen.getByTestId('outcome-archived'));

  const row = await screen.findByText('Job 9');
  expect(row.closest('li')?.textContent).toContain('No longer in the company’s listing');
  expect(router.state.location.search).toBe('?outcome=archived');
  expect(asked).toEqual(['?limit=50', '?outcome=archived&limit=50']);
});

test('the address chooses company, outcome and state', async () => {
  answerJobs(() => ({ jobs: [], next_cursor: null }));
  draw('/runs/r1/jobs?company=b&outcome=unchanged&status=ready');

  expect(await screen.findByText('No job matches this filter.')).toBeTruthy();
  expect(asked).toEqual(['?company=b&outcome=unchanged&status=ready&limit=50']);
  expect(screen.getByTestId('outcome-added').textContent).toBe('Added 3');
});

test('pages follow the cursor', async () => {
  answerJobs((params) =>
    params.get('cursor') === 'c2'
      ? { jobs: [job('2')], next_cursor: null }
      : { jobs: [job('1')], next_cursor: 'c2' },
  );
  const { user } = draw();

  expect((await screen.findByTestId('jobs-shown')).textContent).toBe('1 job shown, more below');
  await user.click(screen.getByRole('button', { name: 'Show more jobs' }));

  expect(await screen.findByText('Job 2')).toBeTruthy();
  expect(screen.getByText('Job 1')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Show more jobs' })).toBeNull();
});

test('a failed job says why and is retried alone', async () => {
  let scope: unknown;
  answerJobs(() => ({
    jobs: [job('1', { status: 'error', outcome: 'failed', error_message: 'The site answered 500.' })],
    next_cursor: null,
  }));
  server.use(
    http.post('/api/ingestion/runs/r1/retry', async ({ request }) => {
      scope = await request.json();
      return HttpResponse.json({ run_id: 'r2', republished: 1 });
    }),
  );
  const { user } = draw();

  expect(await screen.findByText('The site answered 500.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Retry Job 1' }));

  expect((await screen.findByTestId('elsewhere')).textContent).toBe('/runs/r2');
  expect(scope).toEqual({ job_id: '1' });
});

test('jobs that a later run took over are not passed off as none', async () => {
  answerJobs(() => ({ jobs: [], next_cursor: null }));
  draw();

  expect((await screen.findByTestId('jobs-shown')).textContent).toContain('later run');
});

test('a job opens with its fields, their sources and the description', async () => {
  answerJobs(() => ({ jobs: [job('1')], next_cursor: null }));
  server.use(
    http.get('/api/ingestion/jobs/1', () =>
      HttpResponse.json({
        id: '1',
        title: 'Job 1',
        company: 'Acme',
        company_title: 'Acme Inc.',
        locations: [{ display: 'Berlin', city: 'Berlin', region: null, country: 'DE' }, 'Remote'],
        employment_types: ['FULL_TIME'],
        salary: { min: 50000, max: 60000, currency: 'EUR', period: 'YEAR' },
        apply_url: 'javascript:alert(1)',
        description_html: 'Intro<h1>Role</h1><p>Text</p>',
        provenance: {
          salary: 'text',
          locations: 'json-ld',
          company_title: 'microdata',
          description_html: 'selector',
        },
      }),
    ),
  );
  const { user, router } = draw();

  await user.click(await screen.findByRole('button', { name: 'Job 1' }));

  const dialog = await screen.findByRole('dialog', { name: 'Job 1' });
  const detail = await within(dialog).findByTestId('job-detail');
  expect(detail.textContent).toContain('Berlin; Remoteread from json-ld');
  expect(detail.textContent).toContain('€50,000 – €60,000 per yearread from text');
  expect(detail.textContent).toContain('CompanyAcme Inc.read from microdata');
  expect(within(detail).getByRole('region', { name: 'Description' }).textContent).toContain('selector');
  expect(within(detail).getByRole('heading', { name: 'Role', level: 3 })).toBeTruthy();
  expect(within(detail).queryByRole('link', { name: 'Apply' })).toBeNull();
  await user.click(within(dialog).getByRole('button', { name: 'Close job' }));
  await waitFor(() => expect(router.state.location.search).toBe(''));
});

test('a run that cannot be loaded says why', async () => {
  server.use(http.get('/api/ingestion/status/r1', () => problem(404, 'No such run.')));
  draw();

  expect((await screen.findByRole('alert')).textContent).toContain('No such run.');
});
