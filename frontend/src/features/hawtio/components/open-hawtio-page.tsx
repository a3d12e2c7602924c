import { Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { openHawtioSession } from '../api/hawtio-session';
import { Loading } from '@/components/loading';
import { PageTitle } from '@/components/page-title';
import { ProblemAlert } from '@/components/problem-alert';

/** Where the server sends a browser that opens Hawtio without its cookie: by now the user is signed in. */
export function OpenHawtioPage() {
  const { mutate, error } = useMutation({
    mutationFn: openHawtioSession,
    // Replaced, so that the way back does not lead here again.
    onSuccess: () => window.location.replace('/hawtio/'),
  });
  useEffect(() => mutate(), [mutate]);

  return (
    <Stack>
      <PageTitle>Hawtio</PageTitle>
      {error ? (
        <ProblemAlert error={error} title="Hawtio was not opened" onRetry={() => mutate()} />
      ) : (
        <Loading label="Opening Hawtio…" />
      )}
    </Stack>
  );
}
