import { assert, equal } from './checks.mjs';
import { hawtio } from './hawtio.mjs';
import { counts, numberIn, outcome, state, tabTo, waitForEnd } from './page.mjs';

/** @param real whether this is the product, and not the mock */
export async function journey(page, baseUrl, checks, real) {
  const complaints = listenForComplaints(page);

  await page.goto(`${baseUrl}/`);
  await checks.check('a signed-out visitor is sent to sign in', async () => {
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    equal(new URL(page.url()).pathname, '/sign-in', 'path');
  });
  await checks.looks(page, '1-sign-in');

  await page.getByRole('button', { name: 'Sign in on this machine' }).click();
  await checks.check('signing in leads to the companies, the demo first', async () => {
    await page.getByRole('heading', { name: 'Companies and filters' }).waitFor();
    await page.getByTestId('add-demo').waitFor();
  });
  await checks.looks(page, '2-first-visit');

  await colours(page, checks);
  await chooseDemo(page, checks);
  await preview(page, checks);
  const first = await firstRun(page, checks);
  await results(page, checks, first);
  const retried = await retrying(page, checks, first);
  // The console is part of the real product only.
  const operators = real ? await hawtio(page, baseUrl, checks) : undefined;
  const second = await secondRun(page, checks, operators);
  await history(page, checks, [first, retried, second].filter(Boolean));
  await stopping(page, checks);
  await leaving(page, checks, real);

  await checks.check('the browser had nothing to complain about', () => equal(complaints, [], 'console'));
}

/** Page errors, and anything the content security policy refused. */
function listenForComplaints(page) {
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // Answers that the test provokes are logged by the browser as failed resources.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(message.text());
    }
  });
  return complaints;
}

async function colours(page, checks) {
  const scheme = () => page.evaluate(() => document.documentElement.dataset.mantineColorScheme);
  await checks.check('the colours are switched by hand, and stay so over a reload', async () => {
    await page.getByRole('button', { name: 'Switch to dark colours' }).click();
    equal(await scheme(), 'dark', 'scheme');
    await page.reload();
    await page.getByRole('button', { name: 'Switch to light colours' }).waitFor();
    equal(await scheme(), 'dark', 'scheme after a reload');
    // Back to following the system, as the checks of every page need it.
    await page.evaluate(() => window.localStorage.removeItem('mantine-color-scheme-value'));
    await page.reload();
    await page.getByRole('button', { name: 'Switch to dark colours' }).waitFor();
  });
}

async function chooseDemo(page, checks) {
  await page.getByTestId('add-demo').click();
  const card = page.locator('[data-testid^="setting-"]').first();
  await checks.check('the demo company is added, switched on', async () => {
    await card.waitFor();
    assert(await card.getByRole('switch').isChecked(), 'its switch is off');
  });

  await checks.check('an exclude term is kept by the server', async () => {
    const terms = card
      .getByRole('combobox', { name: /^Exclude/ })
      .or(card.getByRole('textbox', { name: /^Exclude/ }));
    await terms.fill('intern');
    await terms.press('Enter');
    await card.getByText('Saved').waitFor();
    await page.reload();
    await card.getByText('intern', { exact: true }).waitFor();
  });

  await checks.check('an address without a career site is refused, saying why', async () => {
    await page.getByLabel('Paste a careers or posting URL').fill('http://127.0.0.1:9/nothing');
    await page.getByRole('button', { name: 'Check and add' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'This address was not added' });
    await alert.waitFor({ timeout: 30_000 });
    assert((await alert.innerText()).length > 40, 'no reason given');
  });

  await checks.check('the catalogue is searched', async () => {
    await page.getByLabel('Search the catalogue').fill('anthropic');
    await page
      .getByRole('list', { name: 'Catalogue matches' })
      .getByText('Anthropic', { exact: true })
      .waitFor();
  });
  await checks.looks(page, '3-companies');
}

async function preview(page, checks) {
  await page.getByRole('link', { name: 'Preview matches' }).click();
  await checks.check('the preview lists the demo company completely', async () => {
    const panel = page.locator('[data-testid^="preview-"][data-verdict]').first();
    await panel.waitFor({ timeout: 60_000 });
    equal(await panel.getAttribute('data-verdict'), 'complete', 'verdict');
    const kept = numberIn(await page.getByRole('tab', { name: /^Kept/ }).innerText());
    assert(kept > 100, `only ${kept} kept`);
    assert(
      (await page
        .getByRole('list', { name: /^Kept jobs/ })
        .getByRole('link')
        .count()) > 10,
      'no links',
    );
  });
  await checks.looks(page, '4-preview');
  await checks.check('a job left out names the term that decided', async () => {
    await page.getByRole('tab', { name: /^Left out/ }).click();
    const row = page
      .getByRole('list', { name: /^Left out jobs/ })
      .getByRole('listitem')
      .first();
    await row.waitFor();
    assert(/exclude: intern/i.test(await row.innerText()), await row.innerText());
  });
  await checks.looks(page, '5-preview-left-out');
}

async function firstRun(page, checks) {
  await page.getByTestId('start-run').click();
  await page.waitForURL(/\/runs\/[^/]+$/);
  await checks.check('the counts move while the run goes', async () => {
    const seen = new Set();
    await waitForEnd(page, async () => seen.add(JSON.stringify(await counts(page))));
    assert(seen.size >= 2, 'the page never changed');
  });
  await checks.check('the first run finishes, and its jobs are ready', async () => {
    equal(await state(page), 'finished', 'state');
    const now = await counts(page);
    equal([now.pending, now.crawled], [0, 0], 'unfinished');
    assert(now.ready > 100, `only ${now.ready} ready`);
    await page.locator('[data-testid^="coverage-"]').getByText('Complete').first().waitFor();
  });
  await checks.check('a run with failures is not shown as a plain success', async () => {
    const { error } = await counts(page);
    const tone = await page.getByTestId('run-verdict').getAttribute('data-tone');
    equal(tone, error > 0 ? 'warning' : 'success', 'tone');
  });
  await checks.looks(page, '6-run-finished');
  return { url: page.url(), counts: await counts(page) };
}

async function results(page, checks) {
  await page.getByRole('link', { name: 'See the jobs' }).click();
  await checks.check('the jobs are listed by outcome, a page at a time', async () => {
    await page.getByTestId('job-row').first().waitFor();
    const added = await outcome(page, 'added');
    assert(added > 100, `only ${added} added`);
    const before = await page.getByTestId('job-row').count();
    await page.getByRole('button', { name: 'Show more jobs' }).click();
    await page.waitForFunction(
      (count) => document.querySelectorAll('[data-testid=job-row]').length > count,
      before,
    );
  });
  await checks.looks(page, '7-jobs');
  await checks.check('an outcome filters the list', async () => {
    await page.getByTestId('outcome-gone').click();
    const gone = await outcome(page, 'gone');
    await page.waitForFunction(
      (count) =>
        document.querySelectorAll('[data-testid=job-row]').length === count &&
        document.querySelectorAll('[data-testid=job-row]:not([data-outcome=gone])').length === 0,
      gone,
    );
    assert(gone > 0, 'no page was gone');
    assert((await page.getByTestId('job-row').first().innerText()).includes('404'), 'no reason');
  });
  await checks.check('a job opens with its fields, where they were read, and its description', async () => {
    await page.getByTestId('outcome-added').click();
    const row = page.locator('[data-testid=job-row][data-outcome=added]').first();
    await row.getByRole('button').first().click();
    const detail = page.getByTestId('job-detail');
    await detail.waitFor();
    const text = await detail.innerText();
    assert(/Location/.test(text) && /Salary/.test(text), `fields missing: ${text.slice(0, 300)}`);
    assert((await detail.locator('p').count()) > 0, 'no description');
    assert(
      !/<script|<style|<img|\son\w+=|javascript:/i.test(await detail.innerHTML()),
      'something active got through',
    );
  });
  await checks.looks(page, '8-job-detail', false);
  await checks.check('Escape closes the job', async () => {
    await page.keyboard.press('Escape');
    await page.getByTestId('job-detail').waitFor({ state: 'detached' });
  });
}

/** Null where nothing failed, so that there was nothing to retry. */
async function retrying(page, checks, first) {
  if (first.counts.error === 0) return null;
  await page.goto(first.url);
  await checks.check('what failed is tried again, in a run of its own', async () => {
    await page.getByRole('button', { name: 'Retry failed', exact: true }).click();
    await page.waitForFunction((old) => window.location.href !== old, first.url);
    await page.getByTestId('run-state').waitFor();
    await page.waitForFunction((failed) => {
      const tiles = [...document.querySelectorAll('[data-testid^="count-"]')];
      return tiles.reduce((sum, tile) => sum + Number(tile.dataset.count), 0) === failed;
    }, first.counts.error);
  });
  // A site that fails again is asked with longer and longer waits: the test need not see the end of that.
  const stop = page.getByRole('button', { name: 'Stop run' });
  if (await stop.isVisible()) {
    await stop.click();
    await page.getByTestId('confirm-stop').click();
  }
  await waitForEnd(page);
  return { url: page.url(), counts: await counts(page) };
}

/** By keyboard alone: what a mouse can do, Tab and Enter can. */
async function secondRun(page, checks, operators) {
  await checks.check('the second run is started by keyboard alone', async () => {
    await tabTo(page, 'Companies');
    await page.keyboard.press('Enter');
    await page.getByTestId('start-run').waitFor();
    await tabTo(page, 'Start run');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/runs\/[^/]+$/);
  });
  await page
    .getByRole('button', { name: 'Stop run' })
    .waitFor()
    .catch(() => undefined);
  await checks.looks(page, '9-run-going');
  await operators?.whileRunning();
  await waitForEnd(page);
  const run = { url: page.url(), counts: await counts(page) };
  await page.getByRole('link', { name: 'See the jobs' }).click();
  await page.getByTestId('job-row').first().waitFor();
  await checks.check('the second run skips what is unchanged', async () => {
    const unchanged = await outcome(page, 'unchanged');
    assert(unchanged > 100, `only ${unchanged} unchanged`);
  });
  await checks.check('it archives what vanished, and says so', async () => {
    assert((await outcome(page, 'archived')) > 0, 'nothing archived');
    await page.getByTestId('outcome-archived').click();
    await page.locator('[data-testid=job-row][data-outcome=archived]').first().waitFor();
    assert(
      /no longer in the company/i.test(await page.getByTestId('job-row').first().innerText()),
      'no reason',
    );
  });
  await checks.check('it reopens what came back', async () => {
    assert((await outcome(page, 'reopened')) > 0, 'nothing reopened');
  });
  await checks.check('it notices what was edited', async () => {
    assert((await outcome(page, 'updated')) > 0, 'nothing updated');
  });
  return run;
}

async function history(page, checks, runs) {
  await page.getByRole('link', { name: 'History' }).click();
  await checks.check('the history shows the runs with their counts, newest first', async () => {
    const rows = page.getByTestId('history-run');
    await rows.first().waitFor();
    equal(await rows.count(), runs.length, 'runs');
    const newest = runs.at(-1);
    equal(
      await rows.first().getByRole('link').first().getAttribute('href'),
      new URL(newest.url).pathname,
      'newest',
    );
    const text = await rows.first().innerText();
    assert(text.includes(`${newest.counts.ready} ready`), text);
    assert(text.includes(`${newest.counts.expired} expired`), text);
  });
  await checks.looks(page, '10-history');
  await checks.check('a run of the history opens with its coverage', async () => {
    await page.getByTestId('history-run').first().getByRole('link').first().click();
    await page.locator('[data-testid^="coverage-"]').first().waitFor();
  });
}

async function stopping(page, checks) {
  await checks.check('a running run is found again after signing in anew', async () => {
    await page.getByRole('button', { name: 'Run again' }).click();
    await page.getByRole('button', { name: 'Stop run' }).waitFor();
    const run = new URL(page.url()).pathname;
    await page.getByRole('button', { name: 'Sign out' }).click();
    // As in another browser: nothing is known but what the server says.
    await page.evaluate(() => {
      window.localStorage.clear();
      window.sessionStorage.clear();
    });
    await page.getByRole('button', { name: 'Sign in on this machine' }).click();
    await page.getByTestId('running-run').waitFor();
    const lead = page.getByRole('link', { name: 'Current run', exact: true });
    equal(await lead.getAttribute('href'), run, 'its address');
    await lead.click();
  });
  await checks.check('a run is stopped by the user', async () => {
    await page.getByRole('button', { name: 'Stop run' }).click();
    await page.getByRole('dialog', { name: 'Stop this run?' }).waitFor();
    await page.getByTestId('confirm-stop').click();
    await page.locator('[data-testid=run-state][data-state=aborted]').waitFor();
    equal(await page.getByTestId('run-verdict').getAttribute('data-tone'), 'neutral', 'tone');
  });
}

async function leaving(page, checks, real) {
  await checks.check('signing out ends the session', async () => {
    const cookieTaken = page.waitForResponse(/\/hawtio\/session$/);
    await page.getByRole('button', { name: 'Sign out' }).click();
    const status = (await cookieTaken).status();
    if (real) equal([status, await page.context().cookies()], [204, []], 'the console’s cookie');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });
}
