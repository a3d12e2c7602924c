import { idSchema } from '@/domain/id';
import { z } from '@/lib/zod';

export const RUN_STATES = ['pending', 'initializing', 'ingesting', 'finished', 'error', 'aborted'] as const;
export type RunState = (typeof RUN_STATES)[number];

export const JOB_STATES = ['pending', 'crawled', 'ready', 'error', 'expired'] as const;
export type JobState = (typeof JOB_STATES)[number];

export const OUTCOMES = ['added', 'updated', 'unchanged', 'reopened', 'failed', 'gone', 'archived'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const count = z
  .number()
  .nullish()
  .transform((value) => value ?? 0);
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const amount = z
  .number()
  .nullish()
  .transform((value) => value ?? null);

export const countsSchema = z.object({
  pending: count,
  crawled: count,
  ready: count,
  error: count,
  expired: count,
});
export type Counts = z.infer<typeof countsSchema>;

/** What happened to one company in a run: every number from advertised to archived. */
export const coverageSchema = z.object({
  company: z.string(),
  /** Null until the listing has been tried, and for a company that is not followed any more. */
  listing_status: z
    .enum(['complete', 'incomplete', 'failed'])
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  reason: text,
  advertised: amount,
  listed: amount,
  matched: amount,
  added: count,
  updated: count,
  unchanged: count,
  reopened: count,
  failed: count,
  gone: count,
  archived: count,
  pending: count,
  crawled: count,
  ready: count,
  error: count,
  expired: count,
});
export type Coverage = z.infer<typeof coverageSchema>;

/** Only what is archived without a listing is archived because nobody follows the company any more. */
export function isUnfollowed(row: Coverage): boolean {
  return row.listing_status === null && row.archived > 0;
}

export const runSchema = z.object({
  run_id: idSchema,
  status: z.enum(RUN_STATES),
  counts: countsSchema,
  created_at: text,
  started_at: text,
  finished_at: text,
  error_message: text,
  companies: z
    .array(coverageSchema)
    .nullish()
    .transform((value) => value ?? []),
});
export type Run = z.infer<typeof runSchema>;

export function hasEnded(status: RunState): boolean {
  return status === 'finished' || status === 'error' || status === 'aborted';
}

export function total(counts: Counts): number {
  return counts.pending + counts.crawled + counts.ready + counts.error + counts.expired;
}

/** Jobs that still have a step before them. */
export function unfinished(counts: Counts): number {
  return counts.pending + counts.crawled;
}
