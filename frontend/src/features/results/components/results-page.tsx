import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { filterFrom, withParam } from '../api/job-filter';
import { JobDrawer } from './job-drawer';
import { JobFilters } from './job-filters';
import { JobPages } from './job-pages';
import { Loading } from '@/components/loading';
import { PageTitle } from '@/components/page-title';
import { ProblemAlert } from '@/components/problem-alert';
import { RunStateBadge } from '@/components/run-state-badge';
import { getRun } from '@/domain/get-run';
import { hasEnded } from '@/domain/run';
import { formatMoment } from '@/lib/format';
import { queryKeys } from '@/lib/query-keys';

const POLL_MS = 5_000;

export function ResultsPage() {
  const { runId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const run = useQuery({
    queryKey: queryKeys.run(runId),
    queryFn: ({ signal }) => getRun(runId, signal),
    refetchInterval: ({ state }) => (state.data && !hasEnded(state.data.status) ? POLL_MS : false),
  });
  const filter = filterFrom(params);
  const change = (name: string, value: string | null) => {
    setParams((current) => withParam(current, name, value), { replace: name !== 'job' });
  };

  if (run.isError && !run.data) {
    return (
      <Stack>
        <PageTitle>Jobs</PageTitle>
        <ProblemAlert
          error={run.error}
          title="The run could not be loaded"
          onRetry={() => void run.refetch()}
        />
      </Stack>
    );
  }
  if (!run.data) {
    return <Loading label="Loading the run…" />;
  }
  return (
    <Stack gap="lg">
      <Stack gap={4}>
        <Group>
          <PageTitle>Jobs</PageTitle>
          <RunStateBadge status={run.data.status} />
        </Group>
        <Text size="sm" c="dimmed">
          of the run of {formatMoment(run.data.created_at)} ·{' '}
          <Anchor component={Link} to={`/runs/${runId}`} size="sm" underline="always">
            Run and coverage
          </Anchor>
        </Text>
      </Stack>
      <JobFilters run={run.data} filter={filter} onChange={change} />
      <JobPages run={run.data} filter={filter} onOpen={(jobId) => change('job', jobId)} />
      <JobDrawer jobId={params.get('job')} onClose={() => change('job', null)} />
    </Stack>
  );
}
