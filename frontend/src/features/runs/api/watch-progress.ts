import { progressSchema, type Progress } from './progress';
import { fetchApi } from '@/lib/api-client';
import { Problem } from '@/lib/problem';
import { EventStreamParser } from '@/lib/sse';

/** `refused`: there is no stream to be had, and no use in asking again. */
export type Connection = 'connecting' | 'live' | 'interrupted' | 'refused';

export interface ProgressWatcher {
  onProgress: (progress: Progress) => void;
  /** The final counts have arrived; nothing follows. */
  onComplete: (progress: Progress | null) => void;
  onConnection: (connection: Connection) => void;
  /** The stream is refused for good: signed out, or not this user's run. */
  onRefused: (problem: Problem) => void;
}

export interface Timing {
  /** First wait before reconnecting, unless the server's `retry:` says otherwise. */
  retryMs: number;
  maxRetryMs: number;
  /** Silence after which the connection counts as dead; the server comments every 15 s. */
  silenceMs: number;
}

const DEFAULT_TIMING: Timing = { retryMs: 1_000, maxRetryMs: 15_000, silenceMs: 45_000 };

/**
 * Follows a run until its `complete` event. A stream that ends cleanly without it (the server ends every
 * stream after a while) is resumed with `Last-Event-ID`; failures wait longer each time.
 * EventSource is no option: it cannot send the bearer token.
 */
export async function watchProgress(
  runId: string,
  watcher: ProgressWatcher,
  signal: AbortSignal,
  timing: Timing = DEFAULT_TIMING,
): Promise<void> {
  let lastEventId = '';
  let retryMs = timing.retryMs;
  let failures = 0;
  const stopped = () => signal.aborted;
  watcher.onConnection('connecting');

  while (!stopped()) {
    const attempt = new Attempt(signal, timing.silenceMs);
    try {
      const response = await fetchApi(`/api/ingestion/progress/${encodeURIComponent(runId)}`, {
        headers: {
          Accept: 'text/event-stream',
          ...(lastEventId ? { 'Last-Event-ID': lastEventId } : {}),
        },
        signal: attempt.signal,
      });
      watcher.onConnection('live');
      const parser = new EventStreamParser(lastEventId);
      for await (const chunk of chunksOf(response)) {
        attempt.alive();
        for (const event of parser.push(chunk)) {
          failures = 0;
          lastEventId = event.id;
          const progress = parse(event.data);
          if (event.event === 'complete') {
            watcher.onComplete(progress);
            return;
          }
          if (event.event === 'progress' && progress) {
            watcher.onProgress(progress);
          }
        }
        retryMs = parser.retry ?? retryMs;
      }
    } catch (error) {
      if (stopped()) {
        return;
      }
      if (error instanceof Problem && (error.status === 401 || error.status === 404)) {
        watcher.onConnection('refused');
        watcher.onRefused(error);
        return;
      }
      failures += 1;
      watcher.onConnection('interrupted');
    } finally {
      attempt.end();
    }
    await pause(waitAfter(failures, retryMs, timing.maxRetryMs), signal);
  }
}

/** Doubles from the second failure on, spread by a half so that many watchers do not return at once. */
function waitAfter(failures: number, retryMs: number, maxRetryMs: number): number {
  const doubled = Math.min(maxRetryMs, retryMs * 2 ** Math.max(0, failures - 1));
  return failures === 0 ? retryMs : doubled * (0.75 + Math.random() / 2);
}

function parse(data: string): Progress | null {
  try {
    return progressSchema.parse(JSON.parse(data));
  } catch {
    return null;
  }
}

async function* chunksOf(response: Response): AsyncGenerator<string> {
  if (!response.body) {
    return;
  }
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return;
      }
      yield decoder.decode(value, { stream: true });
    }
  } finally {
    // Lets the connection go when the watcher stops in the middle; a failed stream has nothing to let go.
    reader.cancel().catch(() => undefined);
  }
}

/** One connection, given up when the watcher stops or when nothing has arrived for too long. */
class Attempt {
  private readonly controller = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly stop = () => this.controller.abort();
  private readonly outer: AbortSignal;
  private readonly silenceMs: number;

  constructor(outer: AbortSignal, silenceMs: number) {
    this.outer = outer;
    this.silenceMs = silenceMs;
    outer.addEventListener('abort', this.stop);
    this.alive();
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  alive(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.stop, this.silenceMs);
  }

  end(): void {
    clearTimeout(this.timer);
    this.outer.removeEventListener('abort', this.stop);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
