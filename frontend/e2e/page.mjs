import { assert } from './checks.mjs';

const RUN_LIMIT_MS = 150_000;

export async function waitForEnd(page, look = async () => undefined) {
  const deadline = Date.now() + RUN_LIMIT_MS;
  while (!['finished', 'error', 'aborted'].includes(await state(page))) {
    assert(Date.now() < deadline, `still ${await state(page)} after ${RUN_LIMIT_MS / 1000} s`);
    await look();
    await page.waitForTimeout(200);
  }
  await page.getByTestId('run-verdict').waitFor();
  await look();
}

export function state(page) {
  return page.getByTestId('run-state').getAttribute('data-state');
}

export async function counts(page) {
  const tiles = await page
    .locator('[data-testid^="count-"]')
    .evaluateAll((nodes) => nodes.map((node) => [node.dataset.testid.slice(6), Number(node.dataset.count)]));
  return Object.fromEntries(tiles);
}

export async function outcome(page, name) {
  return Number(await page.getByTestId(`outcome-${name}`).getAttribute('data-count'));
}

/** Presses Tab until the element of this name has the focus. */
export async function tabTo(page, name) {
  for (let i = 0; i < 300; i++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === name) return;
  }
  throw new Error(`Tab never reaches “${name}”`);
}

export function numberIn(text) {
  return Number(/[\d,]+/.exec(text)?.[0].replace(/,/g, ''));
}
