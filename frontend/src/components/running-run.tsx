import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { RunInShort } from '@/domain/current-runs';
import { total, unfinished } from '@/domain/run';

/** One line that leads to the run that is going on. */
export function RunningRun({ run }: { run: RunInShort }) {
  return (
    <Text size="sm" component="p" m={0} data-testid="running-run">
      <Anchor component={Link} to={`/runs/${run.run_id}`} underline="always">
        A run is going
      </Anchor>
      : {howFar(run)}
    </Text>
  );
}

function howFar({ status, counts }: RunInShort): string {
  const all = total(counts);
  if (status !== 'ingesting') {
    return all === 0 ? 'listing the companies' : `listing the companies, ${all} jobs so far`;
  }
  return `${all - unfinished(counts)} of ${all} jobs done${counts.error > 0 ? `, ${counts.error} failed` : ''}`;
}
