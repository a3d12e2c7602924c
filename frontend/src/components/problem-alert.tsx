import { Alert, Button, Stack, Text } from '@mantine/core';
import { WarningIcon } from '@/components/icons';
import { messageOf } from '@/lib/problem';

interface ProblemAlertProps {
  error: unknown;
  title?: string;
  onRetry?: () => void;
  retryLabel?: string;
}

export function ProblemAlert({ error, title, onRetry, retryLabel = 'Try again' }: ProblemAlertProps) {
  return (
    <Alert color="red" variant="light" title={title} icon={<WarningIcon />} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{messageOf(error)}</Text>
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {retryLabel}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
