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
for (const route of ROUTES) {
  // Hawtio remembers where it was: each picture is taken in a browser of its own.
  const browser = await openBrowser();
  try {
    const tab = await openHawtio(browser.page, baseUrl);
    await showDiagram(tab, route);
    await tab.screenshot({ path: join(folder, `hawtio-${route}.png`) });
  } finally {
    await browser.close();
  }
}
