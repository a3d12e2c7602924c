import { expect, test } from 'vitest';
import { safeUrl } from './safe-url';

test.each(['https://example.org/a?b=c', 'http://127.0.0.1:8080/demo/jobs/1'])('links to %s', (url) => {
  expect(safeUrl(url)).toBe(url);
});

test.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'data:text/html,x',
  'ftp://a/b',
  'nonsense',
  '',
  null,
])('never links to %s', (url) => {
  expect(safeUrl(url)).toBeUndefined();
});
