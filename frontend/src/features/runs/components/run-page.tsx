import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from 'react-router';
import type { ChangedJob, Eta } from '../api/progress';
import { useLiveRun } from '../api/use-live-run';
import type { Connection } from '../api/watch-progress';
import { CoverageList } from './coverage-list';
import { CountTiles } from './count-tiles';
import { LatestChanges } from './latest-changes';
import { RunProgress } from './run-progress';
import { RunVerdict } from './run-verdict';
import { StopButton } from './stop-button';
import { Loading } from '@/components/loading';
import { PageTitle } from '@/components/page-title';
import { ProblemAlert } from '@/components/problem-alert';
import { RetryButton } from '@/components/retry-button';
import { RunStateBadge } from '@/components/run-state-badge';
import { StartRunButton } from '@/components/start-run-button';
import { hasEnded, type Run } from '@/domain/run';
import { formatMoment } from '@/lib/format';

export function RunPage() {
  const { runId = '' } = useParams();
  return <LiveRun key={runId} runId={runId} />;
}

function LiveRun({ runId }: { runId: string }) {
  const { run, connection, changes, eta } = useLiveRun(runId);
  if (run.data) {
    return <RunDetail run={run.data} changes={changes} eta={eta} connection={connection} />;
  }
  return run.isError ? (
    <Stack>
      <PageTitle>Run</PageTitle>
      <ProblemAlert
        error={run.error}
        title="The run could not be loaded"
        onRetry={() => void run.refetch()}
      />
    </Stack>
  ) : (
    <Loading label="Loading the run…" />
  );
}

interface RunDetailProps {
  run: Run;
  changes: ChangedJob[];
  eta: Eta | null;
  connection: Connection;
}

function RunDetail({ run, changes, eta, connection }: RunDetailProps) {
  const ended = hasEnded(run.status);
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start">
        <Stack gap={4}>
          <Group>
            <PageTitle>Run</PageTitle>
            <RunStateBadge status={run.status} />
          </Group>
          <Text size="sm" c="dimmed">
            Started {formatMoment(run.started_at ?? run.created_at)}
            {run.finished_at ? `, ended ${formatMoment(run.finished_at)}` : ''}
          </Text>
        </Stack>
        <Group align="flex-start">
          <Button component={Link} to={`/runs/${run.run_id}/jobs`} variant={ended ? 'filled' : 'default'}>
            See the jobs
          </Button>
          {ended ? (
            <>
              {run.counts.error > 0 && <RetryButton runId={run.run_id} scope={{}} label="Retry failed" />}
              <StartRunButton label="Run again" variant="default" />
            </>
          ) : (
            <StopButton runId={run.run_id} />
          )}
        </Group>
      </Group>
      {ended ? <RunVerdict run={run} /> : <RunProgress run={run} eta={eta} connection={connection} />}
      <CountTiles run={run} />
      <section aria-labelledby="coverage">
        <Stack gap="sm">
          <Title order={2} size="h3" id="coverage">
            Companies
          </Title>
          <CoverageList run={run} />
        </Stack>
      </section>
      {!ended && <LatestChanges runId={run.run_id} jobs={changes} />}
    </Stack>
  );
}
