import { Alert, Progress, Stack, Text } from '@mantine/core';
import { formatEta } from '../api/eta';
import type { Eta } from '../api/progress';
import type { Connection } from '../api/watch-progress';
import { WarningIcon } from '@/components/icons';
import { total, unfinished, type Run } from '@/domain/run';
import { formatCount, formatNumber } from '@/lib/format';

interface RunProgressProps {
  run: Run;
  eta: Eta | null;
  connection: Connection;
}

/** How far a running run is. No share and no time left is shown before the number of jobs is known. */
export function RunProgress({ run, eta, connection }: RunProgressProps) {
  const all = total(run.counts);
  const done = all - unfinished(run.counts);
  return (
    <Stack gap="xs">
      <Text role="status">{phase(run)}</Text>
      {run.status === 'ingesting' && all > 0 && (
        <>
          <Progress.Root size="lg">
            <Progress.Section
              value={(done / all) * 100}
              color="blue"
              aria-label={`${formatNumber(done)} of ${formatCount(all, 'job')} done`}
            />
          </Progress.Root>
          <Text size="sm" c="dimmed" data-testid="run-done">
            {formatNumber(done)} of {formatCount(all, 'job')} done
            {eta ? `, ${formatEta(eta)} left` : ''}
          </Text>
        </>
      )}
      <ConnectionNote connection={connection} />
    </Stack>
  );
}

function ConnectionNote({ connection }: { connection: Connection }) {
  switch (connection) {
    case 'interrupted':
      return (
        <Alert color="orange" icon={<WarningIcon />} title="The live connection is interrupted">
          Reconnecting; meanwhile the numbers are read every few seconds. The run itself goes on.
        </Alert>
      );
    case 'refused':
      return (
        <Text size="sm" c="dimmed">
          The server offers no live updates for this run; the numbers are read every few seconds.
        </Text>
      );
    default:
      return null;
  }
}

function phase(run: Run): string {
  switch (run.status) {
    case 'pending':
      return 'Waiting to begin…';
    case 'initializing':
      return 'Listing the career sites; the number of jobs is not known yet…';
    default:
      return 'Reading job pages…';
  }
}
