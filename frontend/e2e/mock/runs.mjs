import { changed, fails, gone, listing } from './demo-site.mjs';

const STEP_MS = 150;
const PER_STEP = 12;

/** The mock's pipeline for one user: one company, everything in memory. */
export class Runs {
  settings = new Map();
  runs = [];
  jobs = new Map();

  get active() {
    return this.runs.find((run) => !ended(run));
  }

  start() {
    const enabled = [...this.settings.values()].filter((setting) => setting.is_enabled);
    const run = this.add(
      'pending',
      enabled.map((setting) => setting.company_name),
    );
    setTimeout(() => this.initialize(run), STEP_MS * 2);
    return run;
  }

  add(status, companies) {
    const run = {
      run_id: `run-${this.runs.length + 1}`,
      number: this.runs.filter((run) => !run.retry).length + 1,
      status,
      created_at: new Date().toISOString(),
      started_at: null,
      finished_at: null,
      error_message: null,
      companies,
      version: 0,
    };
    this.runs.push(run);
    return run;
  }

  initialize(run) {
    if (ended(run)) return;
    Object.assign(run, {
      status: 'initializing',
      started_at: new Date().toISOString(),
      version: run.version + 1,
    });
    setTimeout(() => this.plan(run), STEP_MS * 4);
  }

  plan(run) {
    if (ended(run)) return;
    const listed = run.companies.includes('demo') ? listing(run.number) : [];
    const seen = new Set(listed.map((posting) => posting.id));
    for (const posting of listed) {
      const known = this.jobs.get(posting.id);
      this.jobs.set(posting.id, {
        ...posting,
        was: known ? known.status : 'new',
        run: run.run_id,
        status: 'pending',
        outcome: null,
      });
    }
    for (const job of this.jobs.values()) {
      if (!seen.has(job.id) && job.status !== 'expired' && run.companies.includes('demo')) {
        Object.assign(job, {
          run: run.run_id,
          status: 'expired',
          outcome: 'archived',
          expired_reason: 'unlisted',
        });
      }
    }
    Object.assign(run, { status: 'ingesting', listed: listed.length, version: run.version + 1 });
    this.work(run);
  }

  work(run) {
    if (ended(run)) return;
    const open = this.of(run).filter((job) => job.status === 'pending' || job.status === 'crawled');
    open.slice(0, PER_STEP).forEach((job) => this.settle(job, run.number));
    open.slice(PER_STEP, PER_STEP * 2).forEach((job) => (job.status = 'crawled'));
    run.version += 1;
    if (open.length <= PER_STEP) {
      Object.assign(run, { status: 'finished', finished_at: new Date().toISOString() });
      return;
    }
    setTimeout(() => this.work(run), STEP_MS);
  }

  settle(job, number) {
    if (gone(job.id, number)) {
      Object.assign(job, { status: 'expired', outcome: 'gone', expired_reason: 'gone' });
    } else if (fails(job.id, number)) {
      Object.assign(job, {
        status: 'error',
        outcome: 'failed',
        error_message: 'The site answered 500 three times.',
      });
    } else if (job.was === 'expired') {
      Object.assign(job, { status: 'ready', outcome: 'reopened', decision: 'changed' });
    } else if (job.was === 'new') {
      Object.assign(job, { status: 'ready', outcome: 'added', decision: 'first_seen' });
    } else if (changed(job.id, number)) {
      Object.assign(job, {
        status: 'ready',
        outcome: 'updated',
        decision: 'critical_hash_differs',
        decision_distance: 7,
      });
    } else {
      Object.assign(job, {
        status: 'ready',
        outcome: 'unchanged',
        decision: 'same_content',
        decision_distance: 0,
      });
    }
  }

  /** The failed jobs move on into a run of their own, which lists nothing. */
  retry(run, { job_id }) {
    const failed = this.of(run).filter((job) => job.status === 'error' && (!job_id || job.id === job_id));
    const next = this.add('ingesting', run.companies);
    next.retry = true;
    failed.forEach((job) =>
      Object.assign(job, { run: next.run_id, status: 'pending', outcome: null, error_message: null }),
    );
    setTimeout(() => this.work(next), STEP_MS);
    return { run_id: next.run_id, republished: failed.length };
  }

  abort(run) {
    Object.assign(run, {
      status: 'aborted',
      finished_at: new Date().toISOString(),
      version: run.version + 1,
    });
  }

  of(run) {
    return [...this.jobs.values()].filter((job) => job.run === run.run_id);
  }

  counts(run) {
    const counts = { pending: 0, crawled: 0, ready: 0, error: 0, expired: 0 };
    this.of(run).forEach((job) => (counts[job.status] += 1));
    return counts;
  }

  coverage(run) {
    return run.companies.map((company) => {
      const jobs = company === 'demo' ? this.of(run) : [];
      const outcomes = Object.fromEntries(
        ['added', 'updated', 'unchanged', 'reopened', 'failed', 'gone', 'archived'].map((outcome) => [
          outcome,
          jobs.filter((job) => job.outcome === outcome).length,
        ]),
      );
      const listed = run.listed ?? null;
      return {
        company,
        listing_status: company !== 'demo' ? 'failed' : listed === null ? null : 'complete',
        reason: company !== 'demo' ? 'No answer within 20 s.' : null,
        advertised: listed,
        listed,
        matched: listed,
        ...outcomes,
        ...(company === 'demo' ? this.counts(run) : {}),
      };
    });
  }

  status(run) {
    const { run_id, status, created_at, started_at, finished_at, error_message } = run;
    return {
      run_id,
      status,
      counts: this.counts(run),
      created_at,
      started_at,
      finished_at,
      error_message,
      companies: this.coverage(run),
    };
  }

  progress(run) {
    const { status, counts, companies } = this.status(run);
    const changed = this.of(run)
      .filter((job) => job.outcome)
      .reverse()
      .slice(0, 5)
      .map(({ id, title, status: jobStatus, outcome }) => ({
        id,
        company: 'demo',
        title,
        status: jobStatus,
        outcome,
      }));
    return { status, ...counts, companies, changed, eta_seconds: null };
  }

  current() {
    const last = this.runs.filter(ended).at(-1);
    return {
      active: this.active ? this.status(this.active) : null,
      last: last ? this.status(last) : null,
    };
  }

  history(limit) {
    return this.runs
      .filter(ended)
      .reverse()
      .slice(0, limit)
      .map((run) => ({
        run_id: run.run_id,
        status: run.status,
        created_at: run.created_at,
        finished_at: run.finished_at,
        duration_seconds: (new Date(run.finished_at) - new Date(run.created_at)) / 1000,
        counts: this.counts(run),
        companies: run.companies,
        error_message: null,
      }));
  }
}

export function ended(run) {
  return ['finished', 'error', 'aborted'].includes(run.status);
}
