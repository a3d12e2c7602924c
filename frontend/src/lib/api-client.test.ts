import { http, HttpResponse } from 'msw';
import { expect, test, vi } from 'vitest';
import { callApi, queryString } from './api-client';
import { Problem } from './problem';
import { session } from './session';
import { z } from './zod';
import { problem } from '@/test/answers';
import { server } from '@/test/server';

const schema = z.object({ ok: z.boolean() });

test('sends the bearer token and the body as JSON', async () => {
  server.use(
    http.post('/api/x', async ({ request }) =>
      HttpResponse.json({
        ok:
          request.headers.get('authorization') === 'Bearer test-token' &&
          request.headers.get('content-type') === 'application/json' &&
          (await request.text()) === '{"a":1}',
      }),
    ),
  );

  expect(await callApi('/api/x', schema, { method: 'POST', body: { a: 1 } })).toEqual({ ok: true });
});

test("a refusal carries the problem's detail and the active run", async () => {
  server.use(http.get('/api/x', () => problem(409, 'A run is active.', { run_id: 'r1' })));

  const error = await callApi('/api/x', schema).catch((failure: unknown) => failure);

  expect(error).toBeInstanceOf(Problem);
  expect(error).toMatchObject({ status: 409, message: 'A run is active.', runId: 'r1' });
});

test('a refusal without a readable body still says something', async () => {
  server.use(http.get('/api/x', () => new HttpResponse('<h1>Bad gateway</h1>', { status: 502 })));

  await expect(callApi('/api/x', schema)).rejects.toThrow('The server failed (502)');
});

test('401 ends the session it was asked with', async () => {
  server.use(http.get('/api/x', () => problem(401, 'Token expired.')));

  await expect(callApi('/api/x', schema)).rejects.toThrow('Token expired.');

  expect(session.get()).toBeNull();
});

test('a late 401 leaves a newer session alone', async () => {
  server.use(
    http.get('/api/x', () => {
      session.signIn('newer', 60);
      return problem(401, 'Token expired.');
    }),
  );

  await expect(callApi('/api/x', schema)).rejects.toThrow();

  expect(session.get()?.token).toBe('newer');
});

test('a server that is away is a problem of its own', async () => {
  server.use(http.get('/api/x', () => HttpResponse.error()));

  await expect(callApi('/api/x', schema)).rejects.toMatchObject({ status: 0 });
});

test('an answer of another shape is refused rather than shown', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  server.use(http.get('/api/x', () => HttpResponse.json({ ok: 'yes' })));

  await expect(callApi('/api/x', schema)).rejects.toThrow('does not understand');
});

test('a query leaves out what is not set', () => {
  expect(queryString({ a: 'x y', b: undefined, c: '', d: 3 })).toBe('?a=x+y&d=3');
  expect(queryString({ a: undefined })).toBe('');
});
