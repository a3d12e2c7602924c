import { hasEnded, isUnfollowed, type Run } from '@/domain/run';
import { formatCount } from '@/lib/format';

export interface Verdict {
  tone: 'success' | 'warning' | 'failure' | 'neutral';
  title: string;
  /** What a person should know about it, one sentence each. */
  notes: string[];
}

/** What the run amounts to. Success means: everything listed completely, and no job failed. */
export function verdictOf(run: Run): Verdict | null {
  if (!hasEnded(run.status)) {
    return null;
  }
  if (run.status === 'error') {
    return {
      tone: 'failure',
      title: 'The run failed',
      notes: [run.error_message ?? 'The server gives no reason; its log says more.'],
    };
  }
  if (run.status === 'aborted') {
    return { tone: 'neutral', title: 'The run was stopped', notes: ['Jobs keep what they had.'] };
  }
  if (isRetry(run)) {
    return retryVerdict(run);
  }
  const notes = shortcomings(run);
  if (run.companies.length === 0) {
    return { tone: 'warning', title: 'The run finished, but it covered no company', notes };
  }
  return notes.length === 0
    ? { tone: 'success', title: 'The run finished: every company was listed completely', notes }
    : { tone: 'warning', title: 'The run finished, with gaps', notes };
}

/** A retry of failed jobs lists no company, so it says nothing about completeness; and it archives nothing. */
function isRetry(run: Run): boolean {
  return (
    run.companies.length > 0 &&
    run.companies.every((company) => company.listing_status === null && !isUnfollowed(company))
  );
}

function retryVerdict(run: Run): Verdict {
  const listedNothing = 'It only tried failed jobs again: nothing was listed, and nothing archived.';
  return run.counts.error > 0
    ? { tone: 'warning', title: 'The retry finished, with gaps', notes: [listedNothing, failures(run)] }
    : { tone: 'neutral', title: 'The retry finished', notes: [listedNothing] };
}

function failures(run: Run): string {
  return `${formatCount(run.counts.error, 'job')} failed. Earlier content of such jobs stays.`;
}

function shortcomings(run: Run): string[] {
  const wanting = run.companies.filter(
    (company) => company.listing_status !== 'complete' && !isUnfollowed(company),
  ).length;
  const notes: string[] = [];
  if (wanting > 0) {
    const companies = formatCount(wanting, 'company was', 'companies were');
    notes.push(`${companies} not listed completely: jobs may be missing, and nothing was archived there.`);
  }
  if (run.counts.error > 0) {
    notes.push(failures(run));
  }
  return notes;
}
