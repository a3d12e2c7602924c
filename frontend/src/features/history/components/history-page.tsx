import { Anchor, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { getHistory, type EndedRun } from '../api/get-history';
import classes from './history-page.module.css';
import { Loading } from '@/components/loading';
import { PageTitle } from '@/components/page-title';
import { ProblemAlert } from '@/components/problem-alert';
import { RunStateBadge } from '@/components/run-state-badge';
import { useCompanyDirectory } from '@/domain/use-company-directory';
import { formatCount, formatDuration, formatMoment, formatNumber } from '@/lib/format';
import { queryKeys } from '@/lib/query-keys';

const STEP = 10;

export function HistoryPage() {
  const [limit, setLimit] = useState(STEP);
  const history = useQuery({
    queryKey: [...queryKeys.history, limit],
    queryFn: () => getHistory(limit),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  return (
    <Stack gap="lg">
      <PageTitle>History</PageTitle>
      {history.isPending && <Loading label="Loading your runs…" />}
      {history.isError && (
        <ProblemAlert
          error={history.error}
          title="The history could not be loaded"
          onRetry={() => void history.refetch()}
        />
      )}
      {history.data && <EndedRuns runs={history.data} />}
      {history.data && history.data.length >= limit && (
        <Group>
          <Button variant="default" loading={history.isFetching} onClick={() => setLimit(limit + STEP * 2)}>
            Show older runs
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function EndedRuns({ runs }: { runs: EndedRun[] }) {
  const companyOf = useCompanyDirectory(runs.flatMap((run) => run.companies));
  if (runs.length === 0) {
    return (
      <Text>
        No run has ended yet.{' '}
        <Anchor component={Link} to="/companies" underline="always">
          Choose companies
        </Anchor>{' '}
        and start one.
      </Text>
    );
  }
  return (
    <ul className={classes.runs} aria-label="Ended runs">
      {runs.map((run) => (
        <Card key={run.run_id} withBorder component="li" data-testid="history-run">
          <Stack gap="xs">
            <Group justify="space-between">
              <Title order={2} size="h5">
                <Anchor component={Link} to={`/runs/${run.run_id}`} inherit underline="always">
                  {formatMoment(run.created_at)}
                </Anchor>
              </Title>
              <RunStateBadge status={run.status} />
            </Group>
            <Text size="sm">
              {formatDuration(run.duration_seconds)} · {companiesOf(run, companyOf)}
            </Text>
            <Group gap="md">
              <Text size="sm">{formatNumber(run.counts.ready)} ready</Text>
              <Text size="sm">{formatNumber(run.counts.expired)} expired</Text>
              <Text size="sm">{formatNumber(run.counts.error)} failed</Text>
              <Anchor
                component={Link}
                to={`/runs/${run.run_id}/jobs`}
                size="sm"
                underline="always"
                aria-label={`Jobs of the run of ${formatMoment(run.created_at)}`}
              >
                Jobs
              </Anchor>
            </Group>
            {run.error_message && (
              <Text size="sm" c="red">
                {run.error_message}
              </Text>
            )}
          </Stack>
        </Card>
      ))}
    </ul>
  );
}

const NAMED = 4;

function companiesOf(run: EndedRun, companyOf: (name: string) => { display_name: string }): string {
  if (run.companies.length === 0) {
    return 'no company';
  }
  const named = run.companies.slice(0, NAMED).map((name) => companyOf(name).display_name);
  const rest = run.companies.length - named.length;
  return named.join(', ') + (rest > 0 ? ` and ${formatCount(rest, 'more', 'more')}` : '');
}
