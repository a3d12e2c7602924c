import type { JobState, Outcome } from '@/domain/run';

export const OUTCOME_LABELS: Record<Outcome, string> = {
  added: 'Added',
  updated: 'Updated',
  unchanged: 'Unchanged',
  reopened: 'Reopened',
  failed: 'Failed',
  gone: 'Gone',
  archived: 'Archived',
};

export const STATE_LABELS: Record<JobState, string> = {
  pending: 'Waiting',
  crawled: 'Page stored',
  ready: 'Ready',
  error: 'Failed',
  expired: 'Expired',
};
