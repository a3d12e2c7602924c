import { delay, http, HttpResponse } from 'msw';
import { afterEach, expect, test } from 'vitest';
import type { Progress } from './progress';
import { watchProgress, type Connection, type Timing } from './watch-progress';
import type { Problem } from '@/lib/problem';
import { event, eventStream, problem } from '@/test/answers';
import { server } from '@/test/server';

const PATH = '/api/ingestion/progress/r1';
const FAST: Timing = { retryMs: 1, maxRetryMs: 5, silenceMs: 5_000 };

let abort = new AbortController();
afterEach(() => {
  abort.abort();
  abort = new AbortController();
});

/** Watches until the end and tells everything that was told. */
async function watch(timing: Partial<Timing> = {}) {
  const told = {
    ready: [] as number[],
    complete: null as Progress | null,
    refused: null as Problem | null,
    connections: [] as Connection[],
  };
  await watchProgress(
    'r1',
    {
      onProgress: (progress) => told.ready.push(progress.ready),
      onComplete: (progress) => (told.complete = progress),
      onConnection: (connection) => told.connections.push(connection),
      onRefused: (refusal) => (told.refused = refusal),
    },
    abort.signal,
    { ...FAST, ...timing },
  );
  return told;
}

function state(status: string, ready: number) {
  return { status, pending: 0, crawled: 0, ready, error: 0, expired: 0, companies: [] };
}

test('resumes a stream that ended cleanly, from the last event, until it is complete', async () => {
  const resumedFrom: (string | null)[] = [];
  const streams = [
    eventStream(
      'retry: 1\n\n',
      event('progress', 1, state('ingesting', 1)),
      event('progress', 2, state('ingesting', 2)),
    ),
    eventStream(': nothing new\n\n'),
    eventStream(event('progress', 3, state('ingesting', 3)), event('complete', 4, state('finished', 4))),
  ];
  server.use(
    http.get(PATH, ({ request }) => {
      resumedFrom.push(request.headers.get('last-event-id'));
      return streams[resumedFrom.length - 1] ?? HttpResponse.error();
    }),
  );

  const told = await watch();

  expect(told.ready).toEqual([1, 2, 3]);
  expect(told.complete).toMatchObject({ status: 'finished', ready: 4 });
  expect(resumedFrom).toEqual([null, '2', '2']);
});

test('sends the bearer token', async () => {
  let authorization: string | null = null;
  server.use(
    http.get(PATH, ({ request }) => {
      authorization = request.headers.get('authorization');
      return eventStream(event('complete', 1, state('finished', 0)));
    }),
  );

  await watch();

  expect(authorization).toBe('Bearer test-token');
});

test('survives a server that fails or is away for a while, and says that it is interrupted', async () => {
  let asked = 0;
  server.use(
    http.get(PATH, () => {
      asked += 1;
      switch (asked) {
        case 1:
          return HttpResponse.error();
        case 2:
          return problem(503, 'Starting up.');
        default:
          return eventStream(event('complete', 1, state('finished', 5)));
      }
    }),
  );

  const told = await watch();

  expect(told.complete?.ready).toBe(5);
  expect(told.connections).toEqual(['connecting', 'interrupted', 'interrupted', 'live']);
});

test('an event that cannot be read is skipped', async () => {
  server.use(
    http.get(PATH, () =>
      eventStream(
        'event: progress\nid: 1\ndata: {broken\n\n',
        event('progress', 2, { status: 'dancing' }),
        event('progress', 3, state('ingesting', 3)),
        event('complete', 4, state('finished', 4)),
      ),
    ),
  );

  expect((await watch()).ready).toEqual([3]);
});

test('a connection that falls silent is given up and made anew', async () => {
  let asked = 0;
  server.use(
    http.get(PATH, async () => {
      asked += 1;
      if (asked === 1) {
        await delay('infinite');
      }
      return eventStream(event('complete', 1, state('finished', 1)));
    }),
  );

  const told = await watch({ silenceMs: 50 });

  expect(told.complete?.ready).toBe(1);
  expect(asked).toBe(2);
});

test.each([401, 404])('stops for good at %i', async (status) => {
  server.use(http.get(PATH, () => problem(status, 'No.')));

  const told = await watch();

  expect(told.refused).toMatchObject({ status, message: 'No.' });
  expect(told.connections.at(-1)).toBe('refused');
  expect(told.complete).toBeNull();
});

test('stops when nobody watches any more', async () => {
  let asked = 0;
  server.use(
    http.get(PATH, () => {
      asked += 1;
      abort.abort();
      return eventStream(event('progress', 1, state('ingesting', 1)));
    }),
  );

  const told = await watch();

  expect(told.complete).toBeNull();
  expect(asked).toBe(1);
});
