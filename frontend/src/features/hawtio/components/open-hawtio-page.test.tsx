import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test, vi } from 'vitest';
import { OpenHawtioPage } from './open-hawtio-page';
import { session } from '@/lib/session';
import { problem } from '@/test/answers';
import { renderAt } from '@/test/render-at';
import { server } from '@/test/server';

test('it asks for the cookie with the token of the sign-in, and goes to Hawtio', async () => {
  session.signIn('abc', 60);
  const replace = vi.spyOn(window.location, 'replace').mockImplementation(() => undefined);
  let authorization: string | null = null;
  server.use(
    http.post('/hawtio/session', ({ request }) => {
      authorization = request.headers.get('Authorization');
      return new HttpResponse(null, { status: 204 });
    }),
  );
  renderAt(<OpenHawtioPage />, { path: '/open-hawtio', at: '/open-hawtio' });

  await waitFor(() => expect(replace).toHaveBeenCalledWith('/hawtio/'));
  expect(authorization).toBe('Bearer abc');
});

test('where there is no Hawtio, the page says so', async () => {
  server.use(http.post('/hawtio/session', () => problem(404, 'There is nothing at /hawtio/session.')));
  renderAt(<OpenHawtioPage />, { path: '/open-hawtio', at: '/open-hawtio' });

  expect((await screen.findByRole('alert')).textContent).toContain('nothing at /hawtio/session');
});
