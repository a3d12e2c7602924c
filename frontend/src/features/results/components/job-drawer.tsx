import { Anchor, Badge, Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { cleanHtml } from '../api/clean-html';
import { factsOf, sourceOf } from '../api/describe-job';
import { getJob, type Job } from '../api/get-job';
import classes from './job-drawer.module.css';
import { Loading } from '@/components/loading';
import { ProblemAlert } from '@/components/problem-alert';
import { queryKeys } from '@/lib/query-keys';
import { safeUrl } from '@/lib/safe-url';

/** One job in full, beside the list it came from. */
export function JobDrawer({ jobId, onClose }: { jobId: string | null; onClose: () => void }) {
  const job = useQuery({
    queryKey: queryKeys.job(jobId ?? ''),
    queryFn: () => getJob(jobId ?? ''),
    enabled: jobId !== null,
  });
  return (
    <Drawer.Root
      opened={jobId !== null}
      onClose={onClose}
      position="right"
      size="min(46rem, 100vw)"
      lockScroll={false}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        <Drawer.Body pt="md">
          {/* Not Drawer.Header: its element would be a second banner of the page. */}
          <Group justify="space-between" align="flex-start" wrap="nowrap" mb="md">
            <Drawer.Title className={classes.title ?? ''}>{job.data?.title ?? 'Job'}</Drawer.Title>
            <Drawer.CloseButton aria-label="Close job" />
          </Group>
          {job.isPending && jobId !== null && <Loading label="Loading the job…" />}
          {job.isError && (
            <ProblemAlert
              error={job.error}
              title="The job could not be loaded"
              onRetry={() => void job.refetch()}
            />
          )}
          {job.data && <JobDetail job={job.data} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

function JobDetail({ job }: { job: Job }) {
  const html = useMemo(() => cleanHtml(job.description_html ?? ''), [job.description_html]);
  const apply = safeUrl(job.apply_url);
  const original = safeUrl(job.url);
  return (
    <Stack data-testid="job-detail">
      <Group>
        {apply && (
          <Button component="a" href={apply} target="_blank" rel="noopener noreferrer">
            Apply
          </Button>
        )}
        {original && (
          <Anchor href={original} target="_blank" rel="noopener noreferrer" underline="always">
            Original page
          </Anchor>
        )}
      </Group>
      {job.error_message && <ProblemAlert error={new Error(job.error_message)} title="The last try failed" />}
      <dl className={classes.facts}>
        {factsOf(job).map((fact) => (
          <div key={fact.label} className={classes.fact}>
            <dt>{fact.label}</dt>
            <dd>
              {fact.value}
              <Source of={fact.source} />
            </dd>
          </div>
        ))}
      </dl>
      {html ? (
        <section className={classes.description} aria-label="Description">
          <Text size="sm" c="dimmed">
            Description
            <Source of={sourceOf(job, 'description_html')} />
          </Text>
          <div dangerouslySetInnerHTML={{ __html: html }} />
        </section>
      ) : (
        <Text c="dimmed">No description has been extracted.</Text>
      )}
    </Stack>
  );
}

/** Where a value was read: json-ld, microdata, api, selector or text. */
function Source({ of }: { of: string | null }) {
  return of ? (
    <Badge component="span" ml="xs" size="sm" variant="outline" color="gray" tt="none">
      <span className="visually-hidden">read from </span>
      {of}
    </Badge>
  ) : null;
}
