/**
 * The whole way through the product in a real browser: against the server at BASE_URL, or, without it, against
 * a mock in the shape of the contract. The server's data directory should be new. Screenshots go to test-results/.
 */
import { Checks } from './checks.mjs';
import { openBrowser } from './browser.mjs';
import { journey } from './journey.mjs';

const LIMIT_MS = Number(process.env.E2E_LIMIT_MS ?? 900_000);

const START_LIMIT_MS = 120_000;

const mock = process.env.BASE_URL ? null : await (await import('./mock/server.mjs')).startMock();
const baseUrl = (process.env.BASE_URL ?? mock.url).replace(/\/$/, '');
console.log(`browser test against ${mock ? 'the mock server' : baseUrl}`);

await ready(baseUrl);
const checks = new Checks();
const browser = await openBrowser();
const limit = setTimeout(() => {
  console.log(`FAIL  not done after ${LIMIT_MS / 1000} s`);
  checks.failed += 1;
  void browser.close();
}, LIMIT_MS);
try {
  await journey(browser.page, baseUrl, checks, mock === null);
} catch (error) {
  checks.failed += 1;
  console.log(`FAIL  the journey broke off\n      ${error?.stack ?? error}`);
} finally {
  clearTimeout(limit);
  await browser.close();
  mock?.close();
}
console.log(`${checks.passed} passed, ${checks.failed} failed`);
process.exitCode = checks.failed === 0 ? 0 : 1;

/** Waits until a server that is still starting takes requests. */
async function ready(url) {
  if (mock) return;
  const deadline = Date.now() + START_LIMIT_MS;
  for (;;) {
    const health = await fetch(`${url}/health`, { signal: AbortSignal.timeout(5_000) })
      .then((response) => response.json())
      .catch(() => null);
    if (health?.status === 'healthy') return;
    if (Date.now() > deadline)
      throw new Error(`${url}/health is not healthy after ${START_LIMIT_MS / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
