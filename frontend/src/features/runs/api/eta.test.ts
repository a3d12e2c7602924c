import { expect, test } from 'vitest';
import { formatEta } from './eta';

test.each([
  [{ low: 3, high: 4 }, 'about 5 s'],
  [{ low: 11, high: 32 }, '15 to 35 s'],
  [{ low: 58, high: 61 * 3 }, '1 to 4 min'],
  [{ low: 125, high: 119 }, 'about 2 min'],
])('%o reads as %s', (eta, text) => {
  expect(formatEta(eta)).toBe(text);
});
