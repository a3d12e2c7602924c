import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listing } from './demo-site.mjs';
import { ended, Runs } from './runs.mjs';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const TYPES = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
/** Stricter than need be: no inline script or style at all. */
const POLICY =
  "default-src 'self'; img-src 'self' https: data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
const STREAM_MS = 2_500;
const COMPANIES = [
  ['demo', 'Northwind Demo'],
  ['google', 'Google'],
  ['amazon', 'Amazon'],
  ['anthropic', 'Anthropic'],
].map(([name, display_name]) => ({ name, display_name, logo_url: null }));

/** A server in the shape of the API contract, for developing the browser test before the real one exists. */
export async function startMock() {
  const runs = new Runs();
  const server = createServer((request, response) => {
    answer(request, response, runs).catch((error) => problem(response, 500, String(error)));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => server.closeAllConnections() ?? server.close(),
  };
}

async function answer(request, response, runs) {
  const url = new URL(request.url, 'http://mock');
  if (!url.pathname.startsWith('/api/')) {
    return file(url.pathname, response);
  }
  const body = await bodyOf(request);
  if (url.pathname === '/api/auth/local') {
    return json(response, { access_token: 'local-token', token_type: 'bearer', expires_in: 3600 });
  }
  if (request.headers.authorization !== 'Bearer local-token') {
    return problem(response, 401, 'Sign in first.');
  }
  const [, , , what, id, more] = url.pathname.split('/');
  const run = runs.runs.find((candidate) => candidate.run_id === id);
  switch (`${request.method} ${what ?? 'user'}`) {
    case 'GET user':
      return json(response, { email: 'local@localhost', name: 'Local user', picture: null });
    case 'GET companies':
      return json(response, search(url.searchParams.get('q')));
    case 'POST companies':
      return problem(
        response,
        422,
        `No career site found at ${body.url}: tried the address itself and its scripts.`,
      );
    case 'GET settings':
      return json(response, [...runs.settings.values()]);
    case 'POST settings':
      return json(
        response,
        body.map((change) => changeSetting(runs, change)),
      );
    case 'POST dry-run':
      return lines(response, dryRun(runs));
    case 'POST start':
      return runs.active
        ? problem(response, 409, 'A run is active.', { run_id: runs.active.run_id })
        : json(response, { run_id: runs.start().run_id });
    case 'GET history':
      return json(response, runs.history(Number(url.searchParams.get('limit') ?? 10)));
    case 'GET runs':
      if (id === 'current') return json(response, runs.current());
      break;
    case 'GET jobs':
      return json(response, job(runs, id));
  }
  if (!run) {
    return problem(response, 404, 'No such run.');
  }
  switch (`${request.method} ${what}${more ? ` ${more}` : ''}`) {
    case 'GET status':
      return json(response, runs.status(run));
    case 'GET progress':
      return stream(request, response, runs, run);
    case 'POST reset':
      runs.abort(run);
      return json(response, {});
    case 'POST runs retry':
      return json(response, runs.retry(run, body));
    case 'GET runs jobs':
      return json(response, page(runs, run, url.searchParams));
    default:
      return problem(response, 404, 'No such call.');
  }
}

/** A preview, line by line. */
function lines(response, companies) {
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
  response.write(`${JSON.stringify({ companies: Object.keys(companies) })}\n`);
  Object.entries(companies).forEach(([company, preview]) => {
    response.write(`${JSON.stringify({ company, preview })}\n`);
  });
  response.end();
}

function search(text) {
  return text === null
    ? COMPANIES
    : COMPANIES.filter((company) => company.display_name.toLowerCase().includes(text.toLowerCase()));
}

function changeSetting(runs, { op, company_name, title_filters, is_enabled }) {
  if (op === 'delete') {
    runs.settings.delete(company_name);
  } else {
    runs.settings.set(company_name, {
      id: 1,
      company_name,
      title_filters,
      is_enabled,
      updated_at: new Date().toISOString(),
    });
  }
  return { op, success: true, company_name };
}

function dryRun(runs) {
  const answer = {};
  for (const { company_name, title_filters, is_enabled } of runs.settings.values()) {
    if (!is_enabled) continue;
    if (company_name !== 'demo') {
      answer[company_name] = { status: 'error', error_message: 'No answer within 20 s.' };
      continue;
    }
    const jobs = listing(runs.runs.filter((run) => !run.retry).length + 1);
    const term = (job) =>
      title_filters.exclude.find((word) => job.title.toLowerCase().includes(word.toLowerCase()));
    const excluded = jobs.filter(term).map((job) => ({ ...job, excluded_by: `exclude: ${term(job)}` }));
    const included = jobs.filter((job) => !term(job));
    answer.demo = {
      status: 'success',
      total_count: jobs.length,
      filtered_count: excluded.length,
      urls_count: included.length,
      included_jobs: included,
      excluded_jobs: excluded,
      error_message: null,
      completeness: { complete: true, reason: null, advertised: jobs.length, listed: jobs.length },
    };
  }
  return answer;
}

/** Ends every stream after a while, as API gateways make servers do. */
function stream(request, response, runs, run) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write('retry: 200\n\n');
  let sent = Number(request.headers['last-event-id'] ?? -1);
  const tick = () => {
    if (run.version > sent) {
      sent = run.version;
      const event = ended(run) ? 'complete' : 'progress';
      response.write(`id: ${sent}\nevent: ${event}\ndata: ${JSON.stringify(runs.progress(run))}\n\n`);
    }
    if (ended(run)) stop();
  };
  const timer = setInterval(tick, 300);
  const limit = setTimeout(() => stop(), STREAM_MS);
  const stop = () => {
    clearInterval(timer);
    clearTimeout(limit);
    response.end();
  };
  request.on('close', stop);
  tick();
}

function page(runs, run, params) {
  const limit = Number(params.get('limit') ?? 50);
  const from = Number(params.get('cursor') ?? 0);
  const matching = runs
    .of(run)
    .filter((job) =>
      ['status', 'outcome'].every((name) => !params.get(name) || job[name] === params.get(name)),
    )
    .map((job) => ({ ...job, company: 'demo', external_id: job.id }));
  const next = from + limit < matching.length ? String(from + limit) : null;
  return { jobs: matching.slice(from, from + limit), next_cursor: next };
}

function job(runs, id) {
  const { title, location, url, status, outcome } = runs.jobs.get(id);
  return {
    id,
    title,
    company: 'Northwind Demo',
    url,
    status,
    outcome,
    locations: [location],
    workplace: 'hybrid',
    employment_types: ['FULL_TIME'],
    salary: { min: 60000, max: 80000, currency: 'EUR', period: 'YEAR' },
    posted_at: '2026-10-01T00:00:00Z',
    department: 'Payments',
    apply_url: url,
    description_html:
      '<h1>About</h1><p>We <b>build</b> things.</p><h4>What you do</h4><ul><li>Work</li></ul>',
    language: 'en',
    provenance: { title: 'json-ld', salary: 'text' },
  };
}

async function bodyOf(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text ? JSON.parse(text) : undefined;
}

async function file(path, response) {
  const name = extname(path) ? normalize(path) : '/index.html';
  const content = await readFile(join(DIST, name)).catch(() => null);
  response.writeHead(content ? 200 : 404, {
    'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
    'Content-Security-Policy': POLICY,
  });
  response.end(content ?? 'not found');
}

function json(response, body) {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}

function problem(response, status, detail, members = {}) {
  response.writeHead(status, { 'Content-Type': 'application/problem+json' });
  response.end(JSON.stringify({ type: 'about:blank', status, detail, ...members }));
}
