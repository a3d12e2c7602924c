import { expect, test } from 'vitest';
import { applyProgress, progressSchema, withChanges, type ChangedJob } from './progress';
import { runSchema } from '@/domain/run';

const RUN = runSchema.parse({
  run_id: 'r1',
  status: 'initializing',
  counts: {},
  companies: [
    { company: 'a', listing_status: 'complete', advertised: 10, listed: 10, matched: 9, pending: 9 },
    { company: 'b' },
  ],
});

test('an event replaces the counts and lays company numbers over what is known', () => {
  const progress = progressSchema.parse({
    status: 'ingesting',
    pending: 4,
    crawled: 1,
    ready: 4,
    companies: [
      { company: 'a', pending: 4, ready: 4 },
      { company: 'c', listing_status: 'failed', reason: 'No answer.' },
      'nonsense',
    ],
  });

  const run = applyProgress(RUN, progress);

  expect(run.status).toBe('ingesting');
  expect(run.counts).toEqual({ pending: 4, crawled: 1, ready: 4, error: 0, expired: 0 });
  expect(run.companies.map((row) => [row.company, row.listing_status, row.matched, row.pending])).toEqual([
    ['a', 'complete', 9, 4],
    ['b', null, null, 0],
    ['c', 'failed', null, 0],
  ]);
});

test('the known run is not touched', () => {
  const before = structuredClone(RUN);

  applyProgress(
    RUN,
    progressSchema.parse({ status: 'ingesting', companies: [{ company: 'a', pending: 1 }] }),
  );

  expect(RUN).toEqual(before);
});

test('the latest changes keep each job once, the newest first, and skip what cannot be read', () => {
  const job = (id: string, status: string) => ({ id, company: 'a', title: `Job ${id}`, status });
  const event = (...changed: unknown[]) => progressSchema.parse({ status: 'ingesting', changed });

  const changes = [
    event(job('2', 'crawled'), job('1', 'crawled')),
    event(job('1', 'ready'), { id: '9' }, 'nonsense'),
  ].reduce<ChangedJob[]>(withChanges, []);

  expect(changes.map(({ id, status }) => `${id} ${status}`)).toEqual(['1 ready', '2 crawled']);
  expect(withChanges(changes, event(job('1', 'pending'), job('3', 'pending'))).map(({ id }) => id)).toEqual([
    '2',
  ]);
  const many = event(...Array.from({ length: 200 }, (_, n) => job(String(n), 'ready')));
  expect(withChanges(changes, many)).toHaveLength(8);
});
