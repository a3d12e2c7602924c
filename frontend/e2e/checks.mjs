import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const SHOTS = fileURLToPath(new URL('../test-results', import.meta.url));
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Counts what passed and failed; a failure never hides the checks after it. */
export class Checks {
  passed = 0;
  failed = 0;

  async check(name, act) {
    try {
      await act();
      this.passed += 1;
      console.log(`ok    ${name}`);
      return true;
    } catch (error) {
      this.failed += 1;
      console.log(
        `FAIL  ${name}\n      ${String(error?.message ?? error)
          .split('\n')
          .slice(0, 12)
          .join('\n      ')}`,
      );
      return false;
    }
  }

  /** The page as it stands, in light and dark, at 1280 and 390 px: no axe violation, no sideways scrolling. */
  async looks(page, name, fullPage = true) {
    await mkdir(SHOTS, { recursive: true });
    for (const width of [1280, 390]) {
      for (const colorScheme of ['light', 'dark']) {
        await this.check(`${name}: accessible, ${colorScheme}, ${width} px`, async () => {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await page.setViewportSize({ width, height: 900 });
          await settled(page, colorScheme);
          await page.screenshot({ path: `${SHOTS}/${name}-${width}-${colorScheme}.png`, fullPage });
          const violations = await axe(page);
          equal(violations, [], 'axe violations');
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - window.innerWidth,
          );
          assert(overflow <= 0, `${overflow} px wider than the screen`);
        });
      }
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1280, height: 900 });
  }
}

export function assert(condition, message) {
  if (!condition) throw new Error(message);
}

export function equal(actual, expected, what) {
  const [a, b] = [JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1)];
  assert(a === b, `${what}: ${a}, expected ${b}`);
}

/** The colours have changed and every transition has ended: in the middle of one they would be measured wrongly. */
async function settled(page, colorScheme) {
  await page.waitForFunction((scheme) => {
    const moving = document.getAnimations().filter((animation) => {
      const endless = animation.effect?.getComputedTiming().iterations === Infinity;
      return animation.playState === 'running' && !endless;
    });
    return document.documentElement.dataset.mantineColorScheme === scheme && moving.length === 0;
  }, colorScheme);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function axe(page) {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axeSource);
  }
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`)
        .slice(0, 4)
        .join(' | ')}`,
  );
}
