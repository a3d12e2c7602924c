import { expect, test, vi } from 'vitest';
import { session } from './session';

test('a reload of the tab keeps the session until it expires', async () => {
  vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') });
  session.signIn('kept', 60);

  vi.resetModules();
  const reloaded = await import('./session');
  expect(reloaded.session.get()?.token).toBe('kept');

  vi.setSystemTime(new Date('2026-01-01T00:01:01Z'));
  vi.resetModules();
  const later = await import('./session');
  expect(later.session.get()).toBeNull();
  vi.useRealTimers();
});

test('signing out removes the token from the tab and tells who listens', () => {
  const listener = vi.fn();
  const unsubscribe = session.subscribe(listener);
  session.signIn('secret', 60);

  session.signOut();

  expect(listener).toHaveBeenCalledTimes(2);
  expect(JSON.stringify(window.sessionStorage)).not.toContain('secret');
  expect(window.localStorage.length).toBe(0);
  unsubscribe();
});

test('damaged storage means nobody is signed in', async () => {
  window.sessionStorage.setItem('jobhunt.session', '{"token":');

  vi.resetModules();
  const reloaded = await import('./session');

  expect(reloaded.session.get()).toBeNull();
});
