import { Badge } from '@mantine/core';
import type { RunState } from '@/domain/run';

const LABELS: Record<RunState, string> = {
  pending: 'Waiting',
  initializing: 'Listing',
  ingesting: 'Reading pages',
  finished: 'Finished',
  error: 'Failed',
  aborted: 'Stopped',
};

/** The state alone: "Finished" is not green, since it says nothing about completeness. */
const COLORS: Record<RunState, string> = {
  pending: 'gray',
  initializing: 'blue',
  ingesting: 'blue',
  finished: 'gray',
  error: 'red',
  aborted: 'gray',
};

export function RunStateBadge({ status }: { status: RunState }) {
  return (
    <Badge color={COLORS[status]} variant="filled" size="lg" data-testid="run-state" data-state={status}>
      {LABELS[status]}
    </Badge>
  );
}
