import type { z } from 'zod';
import { Problem } from '@/lib/problem';
import { session } from '@/lib/session';

interface Call {
  method?: 'GET' | 'POST' | 'DELETE';
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

export type Query = Record<string, string | number | undefined>;

/** Calls the API and checks the answer's shape. Throws {@link Problem} for every other outcome. */
export async function callApi<T>(path: string, schema: z.ZodType<T>, call: Call = {}): Promise<T> {
  const response = await fetchApi(path, call);
  const body: unknown = await response.json().catch((error: unknown) => {
    // Given up by the caller while the body was on its way: no fault of the answer.
    if (call.signal?.aborted) {
      throw error;
    }
    return undefined;
  });
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    console.error(`Unexpected answer of ${path}`, parsed.error.issues);
    throw new Problem(response.status, 'The server answered in a form that this page does not understand.');
  }
  return parsed.data;
}

/** Calls the API where nothing in the answer's body matters. */
export async function sendApi(path: string, call: Call = {}): Promise<void> {
  await fetchApi(path, call);
}

/** The raw response of a successful call; a 401 ends the session. */
export async function fetchApi(path: string, call: Call = {}): Promise<Response> {
  const token = session.get()?.token;
  const headers: Record<string, string> = { Accept: 'application/json', ...call.headers };
  if (token) {
    headers.Authorization = `Bearer ${token}`;
  }
  const init: RequestInit = { method: call.method ?? 'GET', headers, cache: 'no-store' };
  if (call.body !== undefined) {
    headers['Content-Type'] = 'application/json';
    init.body = JSON.stringify(call.body);
  }
  if (call.signal) {
    init.signal = call.signal;
  }
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (call.signal?.aborted) {
      throw error;
    }
    throw Problem.unreachable();
  }
  if (!response.ok) {
    const problem = await Problem.from(response);
    // A late 401 for an older token must not end a session that began meanwhile.
    if (response.status === 401 && token && session.get()?.token === token) {
      session.signOut();
    }
    throw problem;
  }
  return response;
}

/** `?a=1&b=2`, leaving out what is undefined or empty. */
export function queryString(query: Query): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') {
      params.set(name, String(value));
    }
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}
