import { Text } from '@mantine/core';
import { Link } from 'react-router';
import classes from './count-tiles.module.css';
import { JOB_STATES, type JobState, type Run } from '@/domain/run';
import { formatNumber } from '@/lib/format';

const LABELS: Record<JobState, string> = {
  pending: 'Waiting',
  crawled: 'Page stored',
  ready: 'Ready',
  error: 'Failed',
  expired: 'Expired',
};

/** The five counts, each leading to its jobs. */
export function CountTiles({ run }: { run: Run }) {
  return (
    <ul className={classes.tiles} aria-label="Jobs by state">
      {JOB_STATES.map((state) => (
        <li key={state}>
          <Link
            to={`/runs/${run.run_id}/jobs?status=${state}`}
            className={classes.tile}
            data-testid={`count-${state}`}
            data-count={run.counts[state]}
          >
            <Text component="span" className={classes.number ?? ''}>
              {formatNumber(run.counts[state])}
            </Text>
            <Text component="span" size="sm">
              {LABELS[state]}
            </Text>
          </Link>
        </li>
      ))}
    </ul>
  );
}
