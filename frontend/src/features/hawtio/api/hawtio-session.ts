import { sendApi } from '@/lib/api-client';

const SESSION = '/hawtio/session';

/** Gives the browser the cookie that Hawtio's own pages are let in by. */
export function openHawtioSession(): Promise<void> {
  return sendApi(SESSION, { method: 'POST' });
}

/** Takes the cookie away again. Where there is no Hawtio, there is nothing to take away. */
export async function closeHawtioSession(): Promise<void> {
  await sendApi(SESSION, { method: 'DELETE' }).catch(() => undefined);
}
