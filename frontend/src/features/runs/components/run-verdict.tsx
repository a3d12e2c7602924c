import { Alert, List } from '@mantine/core';
import { verdictOf, type Verdict } from '../api/verdict';
import { CheckIcon, CrossIcon, WarningIcon } from '@/components/icons';
import type { Run } from '@/domain/run';

const COLORS: Record<Verdict['tone'], string> = {
  success: 'green',
  warning: 'orange',
  failure: 'red',
  neutral: 'gray',
};

export function RunVerdict({ run }: { run: Run }) {
  const verdict = verdictOf(run);
  if (!verdict) {
    return null;
  }
  return (
    <Alert
      color={COLORS[verdict.tone]}
      icon={<ToneIcon tone={verdict.tone} />}
      title={verdict.title}
      role="status"
      data-testid="run-verdict"
      data-tone={verdict.tone}
    >
      {verdict.notes.length > 0 && (
        <List size="sm">
          {verdict.notes.map((note) => (
            <List.Item key={note}>{note}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}

function ToneIcon({ tone }: { tone: Verdict['tone'] }) {
  switch (tone) {
    case 'success':
      return <CheckIcon />;
    case 'failure':
      return <CrossIcon />;
    default:
      return <WarningIcon />;
  }
}
