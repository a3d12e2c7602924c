import { Anchor, Badge, Text } from '@mantine/core';
import type { RunJob } from '../api/get-run-jobs';
import { reasonOf } from '../api/outcomes';
import classes from './job-pages.module.css';
import { RetryButton } from '@/components/retry-button';
import { OUTCOME_LABELS, STATE_LABELS } from '@/domain/labels';
import type { Outcome } from '@/domain/run';
import { safeUrl } from '@/lib/safe-url';

const COLORS: Record<Outcome, string> = {
  added: 'green',
  updated: 'blue',
  unchanged: 'gray',
  reopened: 'teal',
  failed: 'red',
  gone: 'gray',
  archived: 'gray',
};

interface JobRowProps {
  job: RunJob;
  runId: string;
  companyName: string;
  retryable: boolean;
  onOpen: () => void;
}

export function JobRow({ job, runId, companyName, retryable, onOpen }: JobRowProps) {
  const title = job.title ?? `Untitled (${job.external_id ?? job.id})`;
  const url = safeUrl(job.url);
  const reason = reasonOf(job);
  return (
    <li className={classes.row} data-testid="job-row" data-outcome={job.outcome ?? ''}>
      <div>
        <Anchor
          component="button"
          type="button"
          underline="always"
          className={classes.title ?? ''}
          onClick={onOpen}
        >
          {title}
        </Anchor>
        <Text size="sm" c="dimmed">
          {[companyName, job.location].filter(Boolean).join(' · ')}
        </Text>
        {reason && <Text size="sm">{reason}</Text>}
      </div>
      <div className={classes.side}>
        <Badge color={job.outcome ? COLORS[job.outcome] : 'gray'} variant="filled">
          {job.outcome ? OUTCOME_LABELS[job.outcome] : STATE_LABELS[job.status]}
        </Badge>
        {url && (
          <Anchor
            href={url}
            target="_blank"
            rel="noopener noreferrer"
            size="sm"
            underline="always"
            aria-label={`Original page of ${title}`}
          >
            Original
          </Anchor>
        )}
        {retryable && job.outcome === 'failed' && (
          <RetryButton
            runId={runId}
            scope={{ job_id: job.id }}
            label="Retry"
            ariaLabel={`Retry ${title}`}
            size="compact-sm"
          />
        )}
      </div>
    </li>
  );
}
