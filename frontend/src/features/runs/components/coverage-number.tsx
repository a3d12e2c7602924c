import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { CoverageColumn } from './coverage-columns';
import type { Coverage } from '@/domain/run';
import { formatNumber } from '@/lib/format';

interface CoverageNumberProps {
  runId: string;
  row: Coverage;
  column: CoverageColumn;
}

/** A number that leads to the jobs it counts. */
export function CoverageNumber({ runId, row, column }: CoverageNumberProps) {
  const value = column.value(row);
  if (value === null) {
    return (
      <Text component="span" c="dimmed">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">not known</span>
      </Text>
    );
  }
  if (!column.jobs || value === 0) {
    return <span>{formatNumber(value)}</span>;
  }
  const query = new URLSearchParams({ company: row.company, ...column.jobs });
  return (
    <Anchor
      component={Link}
      to={`/runs/${runId}/jobs?${query.toString()}`}
      underline="always"
      inherit
      aria-label={`${column.label}: ${formatNumber(value)}`}
    >
      {formatNumber(value)}
    </Anchor>
  );
}
