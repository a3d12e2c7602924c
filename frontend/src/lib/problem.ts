import { z } from '@/lib/zod';

const problemSchema = z.looseObject({
  title: z.string().optional(),
  detail: z.string().optional(),
  run_id: z.string().optional(),
});

/** An answer of the API that is not a success (RFC 9457), or no answer at all (status 0). */
export class Problem extends Error {
  readonly status: number;
  /** The active run, where a second start is refused because of it. */
  readonly runId: string | undefined;

  constructor(status: number, message: string, runId?: string) {
    super(message);
    this.name = 'Problem';
    this.status = status;
    this.runId = runId;
  }

  static async from(response: Response): Promise<Problem> {
    const text = await response.text().catch(() => '');
    try {
      const body = problemSchema.parse(JSON.parse(text));
      return new Problem(response.status, body.detail ?? body.title ?? generic(response.status), body.run_id);
    } catch {
      return new Problem(response.status, generic(response.status));
    }
  }

  static unreachable(): Problem {
    return new Problem(0, 'The server cannot be reached. Check that it is running, then try again.');
  }
}

function generic(status: number): string {
  switch (status) {
    case 401:
      return 'Your session has ended. Sign in again.';
    case 403:
      return 'You are not allowed to do this.';
    case 404:
      return 'This does not exist, or it is not yours.';
    case 429:
      return 'Too many requests. Wait a moment, then try again.';
    default:
      return status >= 500
        ? `The server failed (${status}). Try again; its log says more.`
        : `The server refused the request (${status}).`;
  }
}

/** What to show a person for any error. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'Something went wrong.';
}
