// @vitest-environment jsdom
// happy-dom walks trees in a way that lets DOMPurify miss nodes; jsdom is what DOMPurify itself is tested with.

import { expect, test } from 'vitest';
import { cleanHtml } from './clean-html';

test.each([
  ['scripts', '<p>a</p><script>x()</script>', '<p>a</p>'],
  ['handlers', '<p onclick="x()" style="color:red" id="root" class="y">a</p>', '<p>a</p>'],
  ['pictures and frames', '<img src="https://t/x.gif" onerror="x()"><iframe src="https://t"></iframe>b', 'b'],
  ['forms, but not their text', '<form action="https://t"><input name="a">c</form>', 'c'],
  ['script addresses', '<a href="javascript:x()">d</a>', '<a>d</a>'],
  ['vector graphics', '<svg><a xlink:href="javascript:x()">e</a></svg>', ''],
])('removes %s', (_, hostile, clean) => {
  expect(cleanHtml(hostile)).toBe(clean);
});

test('links open apart and tell the other site nothing', () => {
  expect(cleanHtml('<a href="https://example.org/a">x</a>')).toBe(
    '<a href="https://example.org/a" target="_blank" rel="noopener noreferrer nofollow">x</a>',
  );
});

test('headings go on from the page without gaps, and empty ones vanish', () => {
  const html = '<h1>A</h1><h1> </h1><h4>B</h4><h5>C</h5><h4>D</h4><h1>E</h1><h6>F</h6>';

  expect(cleanHtml(html)).toBe('<h3>A</h3><h4>B</h4><h5>C</h5><h4>D</h4><h3>E</h3><h4>F</h4>');
});

test('keeps what makes a description readable', () => {
  const html =
    '<h3>You</h3><ul><li>one <b>two</b></li></ul><table><tbody><tr><td colspan="2">x</td></tr></tbody></table>';

  expect(cleanHtml(html)).toBe(html);
});
