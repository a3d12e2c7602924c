/** One look at the run: when (milliseconds) and how many jobs were unfinished. */
export interface Sample {
  at: number;
  unfinished: number;
}

/** Seconds until the end, from fast to slow. */
export interface Eta {
  low: number;
  high: number;
}

const WINDOW_MS = 60_000;
const LEAST_MS = 9_000;

export function addSample(samples: Sample[], sample: Sample): Sample[] {
  return [...samples.filter(({ at }) => sample.at - at <= WINDOW_MS && at < sample.at), sample];
}

/**
 * A range, from the fastest and the slowest third of what was seen lately; null while too little was seen
 * or nothing moves. Only to be asked once all jobs are known: before, the total would be a guess.
 */
export function estimate(samples: Sample[]): Eta | null {
  const first = samples[0];
  const last = samples.at(-1);
  if (!first || !last || last.at - first.at < LEAST_MS || last.unfinished === 0) {
    return null;
  }
  const third = (last.at - first.at) / 3;
  const bounds = [0, 1, 2, 3].map((n) => unfinishedAt(samples, first.at + n * third));
  const rates = bounds.slice(1).map((now, index) => ((bounds[index] ?? now) - now) / (third / 1000));
  const slowest = Math.min(...rates);
  if (slowest <= 0) {
    return null;
  }
  return { low: last.unfinished / Math.max(...rates), high: last.unfinished / slowest };
}

/** Between two looks the count is taken to fall evenly. */
function unfinishedAt(samples: Sample[], at: number): number {
  const after = samples.findIndex((sample) => sample.at >= at);
  const next = samples[after] ?? samples.at(-1);
  const before = samples[Math.max(0, after - 1)];
  if (!next || !before || next.at === before.at) {
    return next?.unfinished ?? 0;
  }
  const share = (at - before.at) / (next.at - before.at);
  return before.unfinished + (next.unfinished - before.unfinished) * share;
}

/** "about 20 s", "2 to 4 min". */
export function formatEta({ low, high }: Eta): string {
  if (high < 90) {
    const [from, to] = [roundUp(low, 5), roundUp(high, 5)];
    return from === to ? `about ${to} s` : `${from} to ${to} s`;
  }
  const [from, to] = [Math.max(1, Math.round(low / 60)), Math.max(1, Math.ceil(high / 60))];
  return from === to ? `about ${to} min` : `${from} to ${to} min`;
}

function roundUp(value: number, step: number): number {
  return Math.max(step, Math.ceil(value / step) * step);
}
