import { unfinished, type Coverage, type Outcome } from '@/domain/run';

export interface CoverageColumn {
  label: string;
  /** Null means: not known. */
  value: (row: Coverage) => number | null;
  /** Which jobs the number stands for; absent where it counts no jobs of the run. */
  jobs?: { outcome: Outcome } | { status: 'pending' } | Record<string, never>;
}

/** From what the site advertises to what became of each job. */
export const COVERAGE_COLUMNS: CoverageColumn[] = [
  { label: 'Advertised', value: (row) => row.advertised },
  { label: 'Listed', value: (row) => row.listed },
  { label: 'Matched', value: (row) => row.matched, jobs: {} },
  { label: 'Waiting', value: (row) => unfinished(row), jobs: { status: 'pending' } },
  { label: 'Added', value: (row) => row.added, jobs: { outcome: 'added' } },
  { label: 'Updated', value: (row) => row.updated, jobs: { outcome: 'updated' } },
  { label: 'Unchanged', value: (row) => row.unchanged, jobs: { outcome: 'unchanged' } },
  { label: 'Reopened', value: (row) => row.reopened, jobs: { outcome: 'reopened' } },
  { label: 'Failed', value: (row) => row.failed, jobs: { outcome: 'failed' } },
  { label: 'Gone', value: (row) => row.gone, jobs: { outcome: 'gone' } },
  { label: 'Archived', value: (row) => row.archived, jobs: { outcome: 'archived' } },
];
