import { Button, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRunJobs, type JobFilter } from '../api/get-run-jobs';
import classes from './job-pages.module.css';
import { JobRow } from './job-row';
import { Loading } from '@/components/loading';
import { ProblemAlert } from '@/components/problem-alert';
import { hasEnded, total, type Run } from '@/domain/run';
import { useCompanyDirectory } from '@/domain/use-company-directory';
import { formatCount } from '@/lib/format';
import { queryKeys } from '@/lib/query-keys';

interface JobPagesProps {
  run: Run;
  filter: JobFilter;
  onOpen: (jobId: string) => void;
}

/** The matching jobs, a page at a time. */
export function JobPages({ run, filter, onOpen }: JobPagesProps) {
  const companyOf = useCompanyDirectory(run.companies.map((row) => row.company));
  const pages = useInfiniteQuery({
    queryKey: queryKeys.runJobs(run.run_id, filter),
    queryFn: ({ pageParam }) => getRunJobs(run.run_id, filter, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    staleTime: hasEnded(run.status) ? 60_000 : 0,
  });

  if (pages.isPending) {
    return <Loading label="Loading jobs…" />;
  }
  if (pages.isError && !pages.data) {
    return (
      <ProblemAlert
        error={pages.error}
        title="The jobs could not be loaded"
        onRetry={() => void pages.refetch()}
      />
    );
  }
  const jobs = pages.data.pages.flatMap((page) => page.jobs);
  return (
    <Stack>
      <Text size="sm" role="status" data-testid="jobs-shown">
        {jobs.length === 0
          ? nothing(run, filter)
          : `${formatCount(jobs.length, 'job')} shown${pages.hasNextPage ? ', more below' : ''}`}
      </Text>
      {jobs.length > 0 && (
        <ul className={classes.list} aria-label="Jobs">
          {jobs.map((job) => (
            <JobRow
              key={job.id}
              job={job}
              runId={run.run_id}
              companyName={companyOf(job.company).display_name}
              retryable={hasEnded(run.status)}
              onOpen={() => onOpen(job.id)}
            />
          ))}
        </ul>
      )}
      {pages.isFetchNextPageError && <ProblemAlert error={pages.error} title="The next page failed" />}
      {pages.hasNextPage && (
        <Group>
          <Button
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            Show more jobs
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** A job belongs to the latest run that saw it, so an older run's list empties while its counts stay. */
function nothing(run: Run, filter: JobFilter): string {
  const unfiltered = Object.values(filter).every((value) => value === undefined);
  if (!unfiltered || total(run.counts) === 0) {
    return 'No job matches this filter.';
  }
  return hasEnded(run.status)
    ? 'The jobs of this run have been taken over by a later run; its counts stand as they were.'
    : 'No job yet.';
}
