const KEY = 'jobhunt.last-run';

type Listener = () => void;
const listeners = new Set<Listener>();

/** The run this browser looked at last, so that a running one is found again after a reload. */
export const lastRun = {
  get(): string | null {
    try {
      return window.localStorage.getItem(KEY);
    } catch {
      return null;
    }
  },

  remember(runId: string): void {
    try {
      window.localStorage.setItem(KEY, runId);
    } catch {
      // Without storage the run is still found through its address and the history.
    }
    tell();
  },

  forget(): void {
    try {
      window.localStorage.removeItem(KEY);
    } catch {
      // See above.
    }
    tell();
  },

  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function tell(): void {
  listeners.forEach((listener) => {
    listener();
  });
}
