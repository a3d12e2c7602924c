import { callApi } from '@/lib/api-client';
import { session } from '@/lib/session';
import { z } from '@/lib/zod';

const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

/** Signs in as this machine's user. Throws a Problem with status 404 where that is not offered. */
export async function signInLocally(): Promise<void> {
  const { access_token, expires_in } = await callApi('/api/auth/local', tokenSchema, {
    method: 'POST',
    body: {},
  });
  session.signIn(access_token, expires_in);
}
