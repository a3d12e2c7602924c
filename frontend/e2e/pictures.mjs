/**
 * Takes the pictures of the crawl's routes that stand in docs/, from a product that is running:
 * BASE_URL=http://localhost:8080 node e2e/pictures.mjs [folder]
 */
import { join } from 'node:path';
import { openBrowser } from './browser.mjs';
import { openHawtio, showDiagram } from './hawtio.mjs';

const ROUTES = ['crawl-claim-pages', 'crawl-visit-host', 'crawl-compare-page', 'crawl-settle-pages'];

const folder = process.argv[2] ?? '../docs/pictures';
const baseUrl = process.env.BASE_URL ?? 'http://localhost:8080';
const browser = await openBrowser();
try {
  for (const route of ROUTES) {
    const tab = await openHawtio(browser.page, baseUrl);
    await showDiagram(tab, route);
    await tab
      .getByRole('button', { name: 'fit view' })
      .click()
      .catch(() => undefined);
    await tab.screenshot({ path: join(folder, `hawtio-${route}.png`) });
    await tab.close();
  }
} finally {
  await browser.close();
}
