import { Button, Group, NativeSelect } from '@mantine/core';
import type { JobFilter } from '../api/get-run-jobs';
import { countOutcomes } from '../api/outcomes';
import { OUTCOME_LABELS, STATE_LABELS } from '@/domain/labels';
import { JOB_STATES, OUTCOMES, type Run } from '@/domain/run';
import { useCompanyDirectory } from '@/domain/use-company-directory';
import { formatNumber } from '@/lib/format';

interface JobFiltersProps {
  run: Run;
  filter: JobFilter;
  onChange: (name: 'outcome' | 'status' | 'company', value: string | null) => void;
}

export function JobFilters({ run, filter, onChange }: JobFiltersProps) {
  const counts = countOutcomes(run, filter.company);
  const names = run.companies.map((row) => row.company);
  const companyOf = useCompanyDirectory(names);
  return (
    <Group align="flex-end">
      <Group gap="xs" role="group" aria-label="Outcome">
        <Button
          size="xs"
          variant={filter.outcome ? 'default' : 'filled'}
          aria-pressed={!filter.outcome}
          onClick={() => onChange('outcome', null)}
        >
          All
        </Button>
        {OUTCOMES.map((outcome) => (
          <Button
            key={outcome}
            size="xs"
            variant={filter.outcome === outcome ? 'filled' : 'default'}
            aria-pressed={filter.outcome === outcome}
            onClick={() => onChange('outcome', outcome)}
            data-testid={`outcome-${outcome}`}
            data-count={counts[outcome]}
          >
            {OUTCOME_LABELS[outcome]} {formatNumber(counts[outcome])}
          </Button>
        ))}
      </Group>
      <NativeSelect
        size="xs"
        label="State"
        value={filter.status ?? ''}
        onChange={(event) => onChange('status', event.currentTarget.value)}
        data={[
          { value: '', label: 'All states' },
          ...JOB_STATES.map((state) => ({ value: state, label: STATE_LABELS[state] })),
        ]}
      />
      {names.length > 1 && (
        <NativeSelect
          size="xs"
          label="Company"
          value={filter.company ?? ''}
          onChange={(event) => onChange('company', event.currentTarget.value)}
          data={[
            { value: '', label: 'All companies' },
            ...names.map((name) => ({ value: name, label: companyOf(name).display_name })),
          ]}
        />
      )}
    </Group>
  );
}
