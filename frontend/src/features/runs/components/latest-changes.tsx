import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { ChangedJob } from '../api/progress';
import classes from './latest-changes.module.css';
import { OUTCOME_LABELS, STATE_LABELS } from '@/domain/labels';
import { useCompanyDirectory } from '@/domain/use-company-directory';

/** The jobs that moved last, while the run goes. Not announced: too much, too fast. */
export function LatestChanges({ runId, jobs }: { runId: string; jobs: ChangedJob[] }) {
  const companyOf = useCompanyDirectory(jobs.map((job) => job.company));
  if (jobs.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="latest">
      <Stack gap="xs">
        <Title order={2} size="h3" id="latest">
          Latest changes
        </Title>
        <ul className={classes.list}>
          {jobs.map((job) => (
            <li key={job.id} className={classes.row}>
              <Anchor
                component={Link}
                to={`/runs/${runId}/jobs?job=${encodeURIComponent(job.id)}`}
                underline="always"
              >
                {job.title ?? 'Untitled'}
              </Anchor>
              <Text component="span" size="sm" c="dimmed">
                {companyOf(job.company).display_name}
              </Text>
              <Text component="span" size="sm" className={classes.state ?? ''}>
                {job.outcome ? OUTCOME_LABELS[job.outcome] : STATE_LABELS[job.status]}
              </Text>
            </li>
          ))}
        </ul>
      </Stack>
    </section>
  );
}
