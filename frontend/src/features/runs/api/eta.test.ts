import { expect, test } from 'vitest';
import { addSample, estimate, formatEta, type Sample } from './eta';

function samples(...rows: [seconds: number, unfinished: number][]): Sample[] {
  return rows.map(([seconds, unfinished]) => ({ at: seconds * 1000, unfinished }));
}

test('a steady pace gives one figure', () => {
  const eta = estimate(samples([0, 300], [10, 200], [20, 100]));

  expect(eta?.low).toBeCloseTo(10);
  expect(eta?.high).toBeCloseTo(10);
});

test('an uneven pace gives a range from its fastest to its slowest third', () => {
  const eta = estimate(samples([0, 160], [10, 140], [20, 100], [30, 60]));

  expect(eta?.low).toBeCloseTo(60 / 4);
  expect(eta?.high).toBeCloseTo(60 / 2);
});

test.each([
  ['one look', samples([0, 100])],
  ['too short a time', samples([0, 100], [5, 50])],
  ['standing still for a while', samples([0, 100], [10, 50], [20, 50], [30, 50])],
  ['growing work', samples([0, 10], [10, 20], [20, 30])],
  ['nothing left', samples([0, 100], [20, 0])],
])('tells nothing after %s', (_, seen) => {
  expect(estimate(seen)).toBeNull();
});

test('looks older than a minute count no more', () => {
  const seen = [0, 30, 70].reduce<Sample[]>(
    (known, second) => addSample(known, { at: second * 1000, unfinished: 100 - second }),
    [],
  );

  expect(seen.map(({ at }) => at)).toEqual([30_000, 70_000]);
});

test.each([
  [{ low: 3, high: 4 }, 'about 5 s'],
  [{ low: 11, high: 32 }, '15 to 35 s'],
  [{ low: 58, high: 61 * 3 }, '1 to 4 min'],
  [{ low: 125, high: 119 }, 'about 2 min'],
])('%o reads as %s', (eta, text) => {
  expect(formatEta(eta)).toBe(text);
});
