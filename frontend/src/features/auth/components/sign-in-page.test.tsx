import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { SignInPage } from './sign-in-page';
import { session } from '@/lib/session';
import { problem } from '@/test/answers';
import { renderAt } from '@/test/render-at';
import { server } from '@/test/server';

beforeEach(() => {
  session.signOut();
});

test('signing in keeps the token and leads to the companies', async () => {
  server.use(
    http.post('/api/auth/local', () =>
      HttpResponse.json({ access_token: 'abc', token_type: 'bearer', expires_in: 60 }),
    ),
  );
  const { user } = renderAt(<SignInPage />, { path: '/sign-in', at: '/sign-in' });

  await user.click(screen.getByRole('button', { name: 'Sign in on this machine' }));

  expect((await screen.findByTestId('elsewhere')).textContent).toBe('/companies');
  expect(session.get()?.token).toBe('abc');
});

test('where local sign-in is not offered, the page says what to do', async () => {
  server.use(http.post('/api/auth/local', () => problem(404, 'Not found.')));
  const { user } = renderAt(<SignInPage />, { path: '/sign-in', at: '/sign-in' });

  await user.click(screen.getByRole('button', { name: 'Sign in on this machine' }));

  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('does not offer local sign-in');
  expect(alert.textContent).toContain('./mvnw spring-boot:run');
  expect(session.get()).toBeNull();
});

test('a failing server is told as it is', async () => {
  server.use(http.post('/api/auth/local', () => problem(503, 'The database is starting.')));
  const { user } = renderAt(<SignInPage />, { path: '/sign-in', at: '/sign-in' });

  await user.click(screen.getByRole('button', { name: 'Sign in on this machine' }));

  expect((await screen.findByRole('alert')).textContent).toContain('The database is starting.');
});
