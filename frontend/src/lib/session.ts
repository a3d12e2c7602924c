/**
 * The bearer token of the signed-in user: in memory, and in sessionStorage so that a reload of this tab
 * keeps it. Never in localStorage: a closed tab is signed out.
 */
export interface Session {
  token: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

const KEY = 'jobhunt.session';

type Listener = () => void;
const listeners = new Set<Listener>();
let current: Session | null = restore();

function restore(): Session | null {
  try {
    const stored: unknown = JSON.parse(window.sessionStorage.getItem(KEY) ?? 'null');
    if (isSession(stored) && stored.expiresAt > Date.now()) {
      return stored;
    }
  } catch {
    // Forbidden or damaged storage means nobody is signed in.
  }
  return null;
}

function isSession(value: unknown): value is Session {
  return (
    typeof value === 'object' &&
    value !== null &&
    'token' in value &&
    typeof value.token === 'string' &&
    'expiresAt' in value &&
    typeof value.expiresAt === 'number'
  );
}

export const session = {
  get(): Session | null {
    return current;
  },

  /** @param expiresIn seconds, as the API answers */
  signIn(token: string, expiresIn: number): void {
    replace({ token, expiresAt: Date.now() + expiresIn * 1000 });
  },

  signOut(): void {
    replace(null);
  },

  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function replace(next: Session | null): void {
  current = next;
  try {
    if (next) {
      window.sessionStorage.setItem(KEY, JSON.stringify(next));
    } else {
      window.sessionStorage.removeItem(KEY);
    }
  } catch {
    // The token in memory is enough until the page is reloaded.
  }
  listeners.forEach((listener) => {
    listener();
  });
}
