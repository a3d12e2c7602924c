import type { Eta } from './progress';

/** "about 20 s", "2 to 4 min". Rounded up: finishing early disappoints nobody. */
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
