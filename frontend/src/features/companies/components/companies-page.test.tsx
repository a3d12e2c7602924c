import { screen, waitFor, within } from '@testing-library/react';
import { delay, http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import type { Setting, SettingChange } from '../api/settings';
import { withChange } from '../api/settings';
import { CompaniesPage } from './companies-page';
import { problem } from '@/test/answers';
import { renderAt } from '@/test/render-at';
import { server } from '@/test/server';

const DEMO = { name: 'demo', display_name: 'Northwind Demo', logo_url: null };
const NETFLIX = { name: 'netflix', display_name: 'Netflix', logo_url: null };

/** A server that keeps settings, as the real one does; `sent` is every change in the order of arrival. */
function settingsServer(settings: Setting[]) {
  const kept = { settings, sent: [] as SettingChange[] };
  server.use(
    http.get('/api/ingestion/companies', ({ request }) => {
      const text = new URL(request.url).searchParams.get('q');
      return HttpResponse.json(
        [DEMO, NETFLIX].filter((c) => !text || c.display_name.toLowerCase().includes(text)),
      );
    }),
    http.get('/api/ingestion/settings', () => HttpResponse.json(kept.settings)),
    http.post('/api/ingestion/settings', async ({ request }) => {
      const [change] = (await request.json()) as SettingChange[];
      if (!change) {
        return problem(400, 'Empty.');
      }
      kept.sent.push(change);
      await delay(kept.sent.length === 1 ? 60 : 0);
      kept.settings = withChange(kept.settings, change);
      return HttpResponse.json([{ op: change.op, success: true, company_name: change.company_name }]);
    }),
  );
  return kept;
}

function setting(company_name: string, include: string[] = [], exclude: string[] = []): Setting {
  return { company_name, title_filters: { include, exclude }, is_enabled: true };
}

function draw() {
  return renderAt(<CompaniesPage />, { path: '/companies', at: '/companies' });
}

test('the first visit offers the demo company, which then is switched on', async () => {
  const kept = settingsServer([]);
  const { user } = draw();

  await user.click(await screen.findByTestId('add-demo'));

  expect(
    await screen.findByRole('switch', { name: 'Use Northwind Demo in previews and runs' }),
  ).toHaveProperty('checked', true);
  expect(screen.queryByTestId('add-demo')).toBeNull();
  await waitFor(() => expect(kept.settings).toEqual([setting('demo')]));
});

test('terms are added and removed as chips, and saved each time', async () => {
  const kept = settingsServer([setting('demo', ['engineer'])]);
  const { user } = draw();

  const include = await screen.findByLabelText('Include Northwind Demo titles with');
  await user.type(include, 'data analyst{Enter}');
  await user.type(screen.getByLabelText('Exclude Northwind Demo titles with'), 'intern{Enter}');
  await user.click(include);
  await user.keyboard('{Backspace}');

  await waitFor(() => expect(kept.settings).toEqual([setting('demo', ['engineer'], ['intern'])]));
  expect(kept.sent.map((change) => 'title_filters' in change && change.title_filters)).toEqual([
    { include: ['engineer', 'data analyst'], exclude: [] },
    { include: ['engineer', 'data analyst'], exclude: ['intern'] },
    { include: ['engineer'], exclude: ['intern'] },
  ]);
  expect(await screen.findByText('Saved')).toBeTruthy();
});

test('quick clicks on the switch arrive in order, though the first answer is slow', async () => {
  const kept = settingsServer([setting('demo')]);
  const { user } = draw();

  const toggle = await screen.findByRole('switch');
  await user.click(toggle);
  await user.click(toggle);
  await user.click(toggle);

  await waitFor(() =>
    expect(kept.sent.map((change) => 'is_enabled' in change && change.is_enabled)).toEqual([
      false,
      true,
      false,
    ]),
  );
  await waitFor(() => expect(kept.settings[0]?.is_enabled).toBe(false));
  expect(screen.getByTestId('enabled-count').textContent).toBe('0 companies switched on');
  expect(screen.getByTestId('start-run')).toHaveProperty('disabled', true);
});

test('a refused change is said and taken back', async () => {
  settingsServer([setting('demo')]);
  server.use(
    http.post('/api/ingestion/settings', () =>
      HttpResponse.json([{ op: 'upsert', success: false, company_name: 'demo', error: 'Too many terms.' }]),
    ),
  );
  const { user } = draw();

  await user.click(await screen.findByRole('switch'));

  expect((await screen.findByRole('alert')).textContent).toContain('Too many terms.');
  await waitFor(() => expect(screen.getByRole('switch')).toHaveProperty('checked', true));
});

test('the catalogue is searched, and a match is added', async () => {
  const kept = settingsServer([setting('demo')]);
  const { user } = draw();

  await user.type(await screen.findByLabelText('Search the catalogue'), 'netf');
  const matches = await screen.findByRole('list', { name: 'Catalogue matches' });
  await user.click(within(matches).getByRole('button', { name: 'Add Netflix' }));

  await waitFor(() => expect(kept.settings.map((each) => each.company_name)).toEqual(['demo', 'netflix']));
  expect(await within(matches).findByText('Added')).toBeTruthy();
});

test('an address without a career site is refused with what was tried', async () => {
  settingsServer([]);
  server.use(
    http.post('/api/ingestion/companies', () =>
      problem(422, 'Tried Greenhouse, Lever and the page’s scripts.'),
    ),
  );
  const { user } = draw();

  await user.type(await screen.findByLabelText('Paste a careers or posting URL'), 'https://example.org/');
  await user.click(screen.getByRole('button', { name: 'Check and add' }));

  expect((await screen.findByRole('alert')).textContent).toContain(
    'Tried Greenhouse, Lever and the page’s scripts.',
  );
});

test('an address with a career site is offered for adding', async () => {
  const kept = settingsServer([]);
  server.use(
    http.post('/api/ingestion/companies', () =>
      HttpResponse.json(
        { name: 'acme', display_name: 'Acme', logo_url: null, kind: 'lever' },
        { status: 201 },
      ),
    ),
  );
  const { user } = draw();

  await user.type(
    await screen.findByLabelText('Paste a careers or posting URL'),
    'https://jobs.lever.co/acme',
  );
  await user.click(screen.getByRole('button', { name: 'Check and add' }));
  const found = await screen.findByRole('list', { name: 'Found company' });
  await user.click(within(found).getByRole('button', { name: 'Add Acme' }));

  await waitFor(() => expect(kept.settings).toEqual([setting('acme')]));
});

test('removing a company deletes its settings', async () => {
  const kept = settingsServer([setting('demo'), setting('netflix')]);
  const { user } = draw();

  await user.click(await screen.findByRole('button', { name: 'Remove Netflix' }));

  await waitFor(() => expect(kept.settings).toEqual([setting('demo')]));
  await waitFor(() => expect(screen.queryByTestId('setting-netflix')).toBeNull());
});
