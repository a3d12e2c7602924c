import { Text } from '@mantine/core';
import { Link } from 'react-router';
import classes from './count-tiles.module.css';
import { STATE_LABELS } from '@/domain/labels';
import { JOB_STATES, type Run } from '@/domain/run';
import { formatNumber } from '@/lib/format';

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
              {STATE_LABELS[state]}
            </Text>
          </Link>
        </li>
      ))}
    </ul>
  );
}
