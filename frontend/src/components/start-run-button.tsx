import { Alert, Anchor, Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { ProblemAlert } from '@/components/problem-alert';
import { startRun } from '@/domain/start-run';
import { randomKey } from '@/lib/random-key';
import { Problem } from '@/lib/problem';

interface StartRunButtonProps {
  disabled?: boolean;
  label?: string;
  variant?: string;
}

/** Starts a run and goes to it; where one is already active, offers the way there. */
export function StartRunButton({
  disabled = false,
  label = 'Start run',
  variant = 'filled',
}: StartRunButtonProps) {
  const navigate = useNavigate();
  // Kept while the outcome is unknown: clicking again after a lost answer must not start a second run.
  const key = useRef<string | null>(null);
  const start = useMutation({
    mutationFn: () => startRun((key.current ??= randomKey())),
    onSuccess: (runId) => void navigate(`/runs/${runId}`),
    onSettled: (_, error) => {
      if (!(error instanceof Problem && (error.status === 0 || error.status >= 500))) {
        key.current = null;
      }
    },
  });
  const active = start.error instanceof Problem && start.error.status === 409 ? start.error.runId : undefined;

  return (
    <Stack gap="xs" align="flex-start">
      <Button
        variant={variant}
        disabled={disabled}
        loading={start.isPending}
        onClick={() => start.mutate()}
        data-testid="start-run"
      >
        {label}
      </Button>
      {active && (
        <Alert color="blue" role="alert" title="A run is already going">
          <Anchor component={Link} to={`/runs/${active}`} underline="always">
            Watch the active run
          </Anchor>
        </Alert>
      )}
      {start.error && !active && <ProblemAlert error={start.error} title="The run did not start" />}
    </Stack>
  );
}
