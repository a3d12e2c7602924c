import createDOMPurify from 'dompurify';

const ALLOWED_TAGS = [
  'a', 'b', 'blockquote', 'br', 'code', 'dd', 'div', 'dl', 'dt', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
  'hr', 'i', 'li', 'ol', 'p', 'pre', 's', 'span', 'strong', 'sub', 'sup', 'table', 'tbody', 'td', 'tfoot',
  'th', 'thead', 'tr', 'u', 'ul',
]; // prettier-ignore

/** A heading of the surrounding page stands at this level; the description's begin one below. */
const OUTER_HEADING = 2;

const purify = createDOMPurify(window);

/**
 * The server has cleaned the description already; what reaches `innerHTML` is cleaned here once more. No
 * pictures or styles (they would tell third parties who reads), links open apart, headings keep their order.
 */
export function cleanHtml(html: string): string {
  const body = purify.sanitize(html, {
    ALLOWED_TAGS,
    ALLOWED_ATTR: ['href', 'colspan', 'rowspan'],
    // Not addresses, so not held against the pattern of addresses.
    ADD_URI_SAFE_ATTR: ['colspan', 'rowspan'],
    ALLOWED_URI_REGEXP: /^(?:https?|mailto|tel):/i,
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    RETURN_DOM: true,
  }) as HTMLElement;
  for (const link of body.querySelectorAll('a')) {
    if (link.hasAttribute('href')) {
      link.setAttribute('target', '_blank');
      link.setAttribute('rel', 'noopener noreferrer nofollow');
    }
  }
  levelHeadings(body);
  return body.innerHTML;
}

/** Nested under the page's own headings and without gaps; an empty heading is none. */
function levelHeadings(body: HTMLElement): void {
  const open: number[] = [];
  for (const heading of body.querySelectorAll('h1,h2,h3,h4,h5,h6')) {
    if (heading.textContent.trim() === '') {
      heading.remove();
      continue;
    }
    const level = Number(heading.tagName.charAt(1));
    while (open.length > 0 && (open.at(-1) ?? 0) >= level) {
      open.pop();
    }
    open.push(level);
    const renamed = body.ownerDocument.createElement(`h${Math.min(6, OUTER_HEADING + open.length)}`);
    renamed.append(...heading.childNodes);
    heading.replaceWith(renamed);
  }
}
