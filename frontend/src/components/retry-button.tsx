import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { retryFailed, type RetryScope } from '@/domain/retry';
import { formatCount } from '@/lib/format';
import { messageOf } from '@/lib/problem';
import { queryKeys } from '@/lib/query-keys';

interface RetryButtonProps {
  runId: string;
  scope: RetryScope;
  label: string;
  /** For a button among many of its kind. */
  ariaLabel?: string;
  size?: string;
}

/** Tries failed jobs again and goes to the run that does it. */
export function RetryButton({ runId, scope, label, ariaLabel, size = 'sm' }: RetryButtonProps) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const retry = useMutation({
    mutationFn: () => retryFailed(runId, scope),
    onSuccess: async ({ run_id, republished }) => {
      await queryClient.invalidateQueries({ queryKey: queryKeys.run(run_id) });
      if (republished > 0) {
        await navigate(`/runs/${run_id}`);
      }
    },
  });
  return (
    <Stack gap={4} align="flex-start">
      <Button
        size={size}
        variant="default"
        loading={retry.isPending}
        aria-label={ariaLabel}
        onClick={() => retry.mutate()}
      >
        {label}
      </Button>
      {retry.error && (
        <Text size="sm" c="red" role="alert">
          {messageOf(retry.error)}
        </Text>
      )}
      {retry.data && (
        <Text size="sm" role="status">
          {retry.data.republished > 0
            ? `${formatCount(retry.data.republished, 'job')} tried again`
            : 'Nothing left to retry'}
        </Text>
      )}
    </Stack>
  );
}
