import { cleanup } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { server } from './server';
import { session } from '@/lib/session';

// Testing Library waits a second by default; two busy cores need more now and then.
import { configure } from '@testing-library/react';
configure({ asyncUtilTimeout: 5_000 });

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});

beforeEach(() => {
  session.signIn('test-token', 3600);
});

afterEach(() => {
  cleanup();
  server.resetHandlers();
  session.signOut();
});

afterAll(() => {
  server.close();
});
