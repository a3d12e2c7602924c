import type { RunJob } from './get-run-jobs';
import { OUTCOMES, type Outcome, type Run } from '@/domain/run';

/** How many jobs ended how, over the given company or all. */
export function countOutcomes(run: Run, company: string | undefined): Record<Outcome, number> {
  const rows = run.companies.filter((row) => company === undefined || row.company === company);
  const counts = OUTCOMES.map((outcome) => [outcome, rows.reduce((sum, row) => sum + row[outcome], 0)]);
  return Object.fromEntries(counts) as Record<Outcome, number>;
}

/** Why the job is where it is, in words; null while there is nothing to say. */
export function reasonOf(job: RunJob): string | null {
  if (job.error_message && job.status === 'error') {
    return job.error_message;
  }
  if (job.status === 'expired') {
    return expiryOf(job.expired_reason) ?? job.error_message;
  }
  if (!job.decision) {
    return job.error_message;
  }
  if (job.decision === 'never-extracted') {
    return 'Read for the first time';
  }
  return typeof job.decision_distance === 'number'
    ? `${words(job.decision)} (distance ${job.decision_distance})`
    : words(job.decision);
}

function expiryOf(reason: string | null): string | null {
  switch (reason) {
    case 'unlisted':
      return 'No longer in the company’s listing';
    case 'unfollowed':
      return 'You don’t follow its company any more';
    case 'gone':
      return 'Its page is gone (404 or 410)';
    default:
      return reason;
  }
}

/** `critical_hash_differs` and `CRITICAL_HASH_DIFFERS` read as "critical hash differs". */
function words(decision: string): string {
  return /^[A-Za-z0-9]+([_-][A-Za-z0-9]+)*$/.test(decision)
    ? decision.replace(/[_-]/g, ' ').toLowerCase()
    : decision;
}
