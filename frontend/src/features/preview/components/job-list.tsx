import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PreviewJob } from '../api/dry-run';
import classes from './job-list.module.css';
import { formatCount, formatNumber } from '@/lib/format';
import { safeUrl } from '@/lib/safe-url';

const STEP = 50;

/** Large boards have thousands of rows: some at a time, with a search over all. */
export function JobList({ jobs, label, empty }: { jobs: PreviewJob[]; label: string; empty: string }) {
  const [shown, setShown] = useState(STEP);
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const matching = wanted
    ? jobs.filter((job) => `${job.title ?? ''} ${job.location ?? ''}`.toLowerCase().includes(wanted))
    : jobs;

  if (jobs.length === 0) {
    return <Text c="dimmed">{empty}</Text>;
  }
  return (
    <Stack gap="sm">
      {jobs.length > STEP && (
        <TextInput
          type="search"
          size="sm"
          label={`Search ${formatCount(jobs.length, 'job')}`}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <ul className={classes.list} aria-label={label}>
        {matching.slice(0, shown).map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
      </ul>
      {matching.length === 0 && <Text c="dimmed">No job matches this search.</Text>}
      {matching.length > shown && (
        <Button variant="default" size="xs" onClick={() => setShown(shown + STEP * 4)}>
          Show more ({formatNumber(matching.length - shown)} left)
        </Button>
      )}
    </Stack>
  );
}

function JobRow({ job }: { job: PreviewJob }) {
  const url = safeUrl(job.url);
  const title = job.title ?? `Untitled (${job.id})`;
  return (
    <li className={classes.row}>
      {url ? (
        <Anchor href={url} target="_blank" rel="noopener noreferrer" underline="always">
          {title}
        </Anchor>
      ) : (
        <Text component="span">{title}</Text>
      )}
      {job.location && (
        <Text component="span" size="sm" c="dimmed">
          {job.location}
        </Text>
      )}
      {job.excluded_by && (
        <Text component="span" size="sm" className={classes.reason ?? ''}>
          {job.excluded_by}
        </Text>
      )}
    </li>
  );
}
