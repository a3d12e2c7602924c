import { expect, test } from 'vitest';
import { formatSalary } from './describe-job';

test.each([
  [{ min: 50000, max: 60000, currency: 'EUR', period: 'YEAR' }, '€50,000 – €60,000 per year'],
  [{ min: 22.5, max: 22.5, currency: 'USD', period: 'hour' }, '$22.5 per hour'],
  [{ min: null, max: 90000, currency: 'GBP', period: null }, '£90,000'],
  [{ min: 1000, currency: 'points' }, '1,000 points'],
  [{ min: 1000 }, '1,000'],
  [{ currency: 'EUR', period: 'YEAR' }, null],
])('%o reads as %s', (salary, text) => {
  expect(formatSalary(salary)).toBe(text);
});
