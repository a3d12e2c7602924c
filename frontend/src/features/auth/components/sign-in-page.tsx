import { Alert, Button, Card, Code, List, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Navigate, useLocation } from 'react-router';
import { signInLocally } from '../api/sign-in-locally';
import classes from './sign-in-page.module.css';
import { PageTitle } from '@/components/page-title';
import { ProblemAlert } from '@/components/problem-alert';
import { Problem } from '@/lib/problem';
import { useSession } from '@/lib/use-session';

export function SignInPage() {
  const signedIn = useSession() !== null;
  const from = pathIn(useLocation().state);
  const signIn = useMutation({ mutationFn: signInLocally });
  const unavailable = signIn.error instanceof Problem && signIn.error.status === 404;

  if (signedIn) {
    return <Navigate to={from} replace />;
  }
  return (
    <Card withBorder padding="xl" className={classes.card}>
      <Stack>
        <PageTitle>Sign in</PageTitle>
        <Text>
          Complete, current job postings from the companies’ own career sites. Everything stays on the machine
          that runs this server.
        </Text>
        <Button size="md" loading={signIn.isPending} onClick={() => signIn.mutate()}>
          Sign in on this machine
        </Button>
        {unavailable && <LocalSignInOff />}
        {signIn.error && !unavailable && <ProblemAlert error={signIn.error} title="You are not signed in" />}
      </Stack>
    </Card>
  );
}

function LocalSignInOff() {
  return (
    <Alert color="orange" role="alert" title="This server does not offer local sign-in">
      <Stack gap="xs">
        <Text size="sm">
          It is offered only by a server with the <Code>embedded</Code> profile that listens on this machine
          alone. What you can do:
        </Text>
        <List size="sm" spacing={4}>
          <List.Item>
            On your own machine, start it with <Code>./mvnw spring-boot:run</Code> and open it by{' '}
            <Code>localhost</Code>.
          </List.Item>
          <List.Item>On a shared server, ask its operator how you sign in there.</List.Item>
        </List>
      </Stack>
    </Alert>
  );
}

/** Where the user was going; only paths of this application. */
function pathIn(state: unknown): string {
  if (typeof state === 'object' && state !== null && 'from' in state && typeof state.from === 'string') {
    return state.from.startsWith('/') && !state.from.startsWith('//') ? state.from : '/companies';
  }
  return '/companies';
}
