/**
 * Starts the packaged product as a user would, with a data directory and ports of its own, walks through it in a real
 * browser, and ends it. Usage: node e2e/packaged.mjs <jar> [script, else e2e/run.mjs]
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const START_LIMIT_MS = 180_000;

const jar = process.argv[2];
const chromium =
  process.env.CHROMIUM_PATH ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path),
  );
if (!chromium || !existsSync(chromium)) {
  const reason = 'no browser found: install Chromium, or set CHROMIUM_PATH';
  if (process.env.CI) {
    console.error(reason);
    process.exit(1);
  }
  console.log(`browser test skipped: ${reason}`);
  process.exit(0);
}

async function freePorts(count) {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise((resolve) => {
          const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

async function untilHealthy(url, app) {
  const end = Date.now() + START_LIMIT_MS;
  while (Date.now() < end && app.exitCode === null) {
    const healthy = await fetch(`${url}/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) return true;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return false;
}

const data = await mkdtemp(join(tmpdir(), 'job-hunt-data-'));
const [http, management, postgres, sqs, s3] = await freePorts(5);
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
const app = spawn(
  java,
  [
    '-XX:TieredStopAtLevel=1',
    '-jar',
    jar,
    `--jobhunt.data-dir=${data}`,
    `--server.port=${http}`,
    `--management.server.port=${management}`,
    `--jobhunt.embedded.postgres.port=${postgres}`,
    `--jobhunt.embedded.sqs.port=${sqs}`,
    `--jobhunt.embedded.s3.port=${s3}`,
    `--logging.file.name=${join(data, 'app.log')}`,
  ],
  { stdio: 'ignore' },
);
const ended = new Promise((resolve) => app.on('exit', resolve));
let failed = true;
try {
  const url = `http://127.0.0.1:${http}`;
  if (await untilHealthy(url, app)) {
    const walk = spawn(process.execPath, [process.argv[3] ?? 'e2e/run.mjs'], {
      stdio: 'inherit',
      env: { ...process.env, BASE_URL: url, CHROMIUM_PATH: chromium },
    });
    failed = (await new Promise((resolve) => walk.on('exit', resolve))) !== 0;
  } else {
    console.error('the product did not start');
  }
  if (failed) {
    const log = await readFile(join(data, 'app.log'), 'utf8').catch(() => '(no log)');
    console.error(log.split('\n').slice(-60).join('\n'));
  }
} finally {
  app.kill('SIGTERM');
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 60_000))]);
  await rm(data, { recursive: true, force: true, maxRetries: 5 });
}
process.exit(failed ? 1 : 0);
