/**
 * Takes the pictures of the crawl's routes that stand in docs/, with the figures of a run of the demo company:
 * node e2e/packaged.mjs <jar> e2e/pictures.mjs, or BASE_URL=http://localhost:8080 node e2e/pictures.mjs for a product
 * that is running, with a new data directory.
 */
import { fileURLToPath } from 'node:url';
import { openBrowser } from './browser.mjs';
import { openHawtio, showDiagram } from './hawtio.mjs';
import { waitForEnd } from './page.mjs';

const ROUTES = ['crawl-claim-pages', 'crawl-visit-host', 'crawl-compare-page', 'crawl-settle-pages'];

/** Of the window, and of what stands left of the diagram in it. */
const [WIDTH, TREE] = [1280, 540];

const FOLDER = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const baseUrl = process.env.BASE_URL ?? 'http://localhost:8080';

await inBrowser(async (page) => {
  page.setDefaultTimeout(60_000);
  await page.goto(baseUrl);
  await page.getByRole('button', { name: 'Sign in on this machine' }).click();
  await page.getByTestId('add-demo').click();
  await page.locator('[data-testid^="setting-"]').first().waitFor();
  await page.getByTestId('start-run').click();
  await page.waitForURL(/\/runs\/[^/]+$/);
  await waitForEnd(page);
});
for (const route of ROUTES) {
  // Hawtio remembers where it was: each picture is taken in a browser of its own.
  await inBrowser(async (page) => {
    const tab = await openHawtio(page, baseUrl);
    await showDiagram(tab, route);
    // All of the route, which Hawtio fits into the window when it opens the diagram, but not below this size of a step.
    const height = 300 + 66 * (await tab.locator('.react-flow__node').count());
    await tab.setViewportSize({ width: WIDTH, height });
    await tab.getByRole('link', { name: 'Source' }).click();
    await showDiagram(tab, route);
    await tab.waitForFunction(() =>
      [...document.querySelectorAll('.react-flow__node')].some((step) => /[1-9]\d\d/.test(step.textContent)),
    );
    const clip = { x: TREE, y: 0, width: WIDTH - TREE, height };
    await tab.screenshot({ path: `${FOLDER}hawtio-${route}.png`, clip });
  });
  console.log(`docs/pictures/hawtio-${route}.png`);
}

async function inBrowser(act) {
  const { page, close } = await openBrowser();
  try {
    await act(page);
  } finally {
    await close();
  }
}
