import { expect, test } from 'vitest';
import type { RunJob } from './get-run-jobs';
import { countOutcomes, reasonOf } from './outcomes';
import { runSchema } from '@/domain/run';

const JOB: RunJob = {
  id: '1',
  company: 'a',
  external_id: '1',
  title: 'T',
  location: null,
  url: null,
  status: 'ready',
  outcome: 'unchanged',
  expired_reason: null,
  error_message: null,
  decision: null,
  decision_distance: null,
  updated_at: null,
};

test.each<[string, Partial<RunJob>, string | null]>([
  ['an error', { status: 'error', error_message: 'HTTP 500' }, 'HTTP 500'],
  [
    'unfollowed',
    { status: 'expired', expired_reason: 'unfollowed' },
    'You don’t follow its company any more',
  ],
  ['unlisted', { status: 'expired', expired_reason: 'unlisted' }, 'No longer in the company’s listing'],
  ['gone', { status: 'expired', expired_reason: 'gone' }, 'Its page is gone (404 or 410)'],
  ['an unknown expiry', { status: 'expired', expired_reason: 'moved away' }, 'moved away'],
  ['a first reading', { decision: 'never-extracted' }, 'Read for the first time'],
  ['a decision', { decision: 'SAME_CONTENT' }, 'same content'],
  [
    'a decision with its distance',
    { decision: 'near-duplicate', decision_distance: 2 },
    'near duplicate (distance 2)',
  ],
  [
    'a decision in prose',
    { decision: 'Content hash equal: nothing changed.' },
    'Content hash equal: nothing changed.',
  ],
  ['nothing', {}, null],
])('the reason for %s', (_, overrides, reason) => {
  expect(reasonOf({ ...JOB, ...overrides })).toBe(reason);
});

test('outcomes are counted over all companies or one', () => {
  const run = runSchema.parse({
    run_id: 'r',
    status: 'finished',
    counts: {},
    companies: [
      { company: 'a', added: 1, gone: 2 },
      { company: 'b', added: 4 },
    ],
  });

  expect(countOutcomes(run, undefined)).toMatchObject({ added: 5, gone: 2, failed: 0 });
  expect(countOutcomes(run, 'b')).toMatchObject({ added: 4, gone: 0 });
});
