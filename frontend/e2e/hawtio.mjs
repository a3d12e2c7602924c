import { assert, equal } from './checks.mjs';

/** The route whose counter is watched: every page of a run passes through it. */
const ROUTE = 'crawl-visit-host';

/** Hawtio's script is of several megabytes, and the run that is watched takes its share of the processor. */
const LIMIT = { timeout: 60_000 };

/** Opens Hawtio by its address in a tab of its own, as the README says, and shows the list of routes. */
export async function openHawtio(page, baseUrl) {
  const tab = await page.context().newPage();
  tab.setDefaultTimeout(LIMIT.timeout);
  await tab.goto(`${baseUrl}/hawtio`);
  await tab.getByRole('button', { name: 'Sign in on this machine' }).click();
  await tab.waitForURL(/\/hawtio\/camel/);
  await tab.getByText('routes', { exact: true }).first().click();
  await row(tab, ROUTE).waitFor();
  return tab;
}

/** Before a run: what is seen, and what is refused. @return a check for while the run goes */
export async function hawtio(page, baseUrl, checks) {
  let tab;
  let before;
  const refused = [];
  await checks.check('Hawtio opens after sign-in and shows the routes by name', async () => {
    tab = await openHawtio(page, baseUrl);
    tab.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) refused.push(message.text());
    });
    const names = await tab.locator('td[data-label=Name]').allInnerTexts();
    assert(names.length > 20, `only ${names.length} routes`);
    equal(
      names.filter((name) => /^route\d/.test(name)),
      [],
      'routes without a name',
    );
    before = await total(tab);
    assert(before > 100, `${ROUTE} counts ${before} after a run`);
  });
  if (before === undefined) return { whileRunning: async () => undefined };

  await checks.check('Hawtio offers nothing that would stop a route', async () => {
    await row(tab, ROUTE).getByRole('checkbox').check();
    assert(await tab.getByRole('button', { name: 'Stop' }).isDisabled(), 'Stop is offered');
  });
  await checks.check('Hawtio asks JMX for its own pages only', async () => {
    const statuses = await tab.evaluate(async () => {
      const ask = (credentials, question) =>
        fetch('/hawtio/jolokia/', { method: 'POST', credentials, body: JSON.stringify(question) });
      const secrets = { type: 'read', mbean: 'java.lang:type=Runtime', attribute: 'SystemProperties' };
      return {
        signedOut: (await ask('omit', { type: 'version' })).status,
        signedIn: (await (await ask('same-origin', { type: 'version' })).json()).status,
        secrets: (await (await ask('same-origin', secrets)).json()).status,
      };
    });
    equal(statuses, { signedOut: 401, signedIn: 200, secrets: 403 }, 'answers');
  });
  // The browser draws nothing, and so finishes no wait, in a tab that is not in front.
  await page.bringToFront();
  return {
    async whileRunning() {
      await tab.bringToFront();
      await checks.check('Hawtio counts on while a run goes', async () => {
        await tab.waitForFunction(
          ([route, count]) => {
            const row = [...document.querySelectorAll('tr')].find(
              (candidate) => candidate.querySelector('[data-label=Name]')?.textContent === route,
            );
            return Number(row?.querySelector('[data-label=Total]')?.textContent) > count;
          },
          [ROUTE, before],
        );
      });
      await checks.check('Hawtio draws a route', async () => {
        await showDiagram(tab, ROUTE);
        const steps = await tab.locator('.react-flow__node').allInnerTexts();
        assert(steps.length >= 4, `only ${steps.length} steps`);
      });
      await checks.check('Hawtio shows the depths of the queues and the data source', async () => {
        await tab.goto(`${baseUrl}/hawtio/jmx`);
        await tab.getByText('Expand all').click();
        equal(await attributes(tab, 'jh-crawl-queue'), ['Delayed', 'InFlight', 'Waiting'], 'queue');
        const pool = await attributes(tab, 'Pool (jobhunt)');
        assert(pool.includes('ActiveConnections'), `data source: ${pool}`);
      });
      await checks.check('Hawtio’s page had nothing to complain about', () => equal(refused, [], 'refused'));
      await tab.close();
      await page.bringToFront();
    },
  };
}

/** Draws a route of the list, all of it in view. */
export async function showDiagram(tab, route) {
  await tab.locator('button', { hasText: new RegExp(`^${route}$`) }).click();
  await tab.getByRole('link', { name: 'Route Diagram' }).click();
  await tab.locator('.react-flow__node').first().waitFor();
}

function row(tab, route) {
  return tab.locator('tr').filter({ has: tab.locator(`td[data-label=Name]:text-is("${route}")`) });
}

async function total(tab) {
  return Number(await row(tab, ROUTE).locator('td[data-label=Total]').innerText());
}

async function attributes(tab, bean) {
  await tab.getByText(bean, { exact: true }).click();
  await tab.getByRole('heading', { name: bean }).waitFor();
  await tab.locator('tbody tr').first().waitFor();
  return tab.locator('tbody tr td:first-child').allInnerTexts();
}
