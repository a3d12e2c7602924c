import { expect, test } from 'vitest';
import { formatCount, formatDay, formatDuration, formatMoment } from './format';

test.each([
  [0, '0 s'],
  [59.4, '59 s'],
  [59.6, '1 min'],
  [60, '1 min'],
  [185, '3 min 5 s'],
  [7800, '2 h 10 min'],
  [null, '–'],
])('%s seconds read as %s', (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text);
});

test('counts agree with their noun', () => {
  expect(formatCount(1, 'job')).toBe('1 job');
  expect(formatCount(2000, 'job')).toBe('2,000 jobs');
  expect(formatCount(0, 'company', 'companies')).toBe('0 companies');
});

test('a missing or damaged time is a dash', () => {
  expect(formatMoment(null)).toBe('–');
  expect(formatDay('yesterday')).toBe('–');
});
