import { expect, test } from 'vitest';
import { verdictOf } from './verdict';
import { runSchema } from '@/domain/run';

function run(overrides: Record<string, unknown>) {
  return runSchema.parse({
    run_id: 'r1',
    status: 'finished',
    counts: { ready: 5 },
    companies: [{ company: 'a', listing_status: 'complete' }],
    ...overrides,
  });
}

test('success means complete listings and no failed job', () => {
  expect(verdictOf(run({}))).toMatchObject({ tone: 'success', notes: [] });
});

test.each(['incomplete', 'failed', null, 'something new'])(
  'a listing that is %s is never a success',
  (status) => {
    const companies = [
      { company: 'a', listing_status: 'complete' },
      { company: 'b', listing_status: status },
    ];

    const verdict = verdictOf(run({ companies }));

    expect(verdict?.tone).toBe('warning');
    expect(verdict?.notes).toEqual([
      '1 company was not listed completely: jobs may be missing, and nothing was archived there.',
    ]);
  },
);

test('a company that is not followed any more is no gap', () => {
  const companies = [
    { company: 'a', listing_status: 'complete' },
    { company: 'b', listing_status: null, archived: 4 },
  ];

  expect(verdictOf(run({ companies }))).toMatchObject({ tone: 'success', notes: [] });
});

test('failed jobs are said, and are no success', () => {
  expect(verdictOf(run({ counts: { ready: 5, error: 2 } }))).toMatchObject({
    tone: 'warning',
    notes: ['2 jobs failed. Earlier content of such jobs stays.'],
  });
});

test('a run without companies is no success', () => {
  expect(verdictOf(run({ companies: [] }))?.tone).toBe('warning');
});

test('a failed run says why', () => {
  expect(verdictOf(run({ status: 'error', error_message: 'No progress for an hour.' }))).toMatchObject({
    tone: 'failure',
    notes: ['No progress for an hour.'],
  });
});

test('a retry lists nothing, which is neither a success nor a gap', () => {
  const companies = [{ company: 'a' }, { company: 'b' }];

  expect(verdictOf(run({ companies }))?.tone).toBe('neutral');
  expect(verdictOf(run({ companies, counts: { error: 1 } }))?.tone).toBe('warning');
});

test('there is no verdict while it runs', () => {
  expect(verdictOf(run({ status: 'ingesting' }))).toBeNull();
});
