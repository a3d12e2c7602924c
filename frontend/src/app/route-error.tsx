import { Container, Stack } from '@mantine/core';
import { useRouteError } from 'react-router';
import { PageTitle } from '@/components/page-title';
import { ProblemAlert } from '@/components/problem-alert';

/** The last resort: an error of this page itself, with a way out. */
export function RouteError() {
  const error = useRouteError();
  return (
    <Container component="main" size="sm" py="xl">
      <Stack>
        <PageTitle>Something went wrong</PageTitle>
        <ProblemAlert
          error={error}
          onRetry={() => window.location.assign('/companies')}
          retryLabel="Start again"
        />
      </Stack>
    </Container>
  );
}
