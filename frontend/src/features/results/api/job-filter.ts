import type { JobFilter } from './get-run-jobs';
import { JOB_STATES, OUTCOMES } from '@/domain/run';

/** The filter as the address bar has it, so that every number elsewhere can link to its jobs. */
export function filterFrom(params: URLSearchParams): JobFilter {
  const outcome = OUTCOMES.find((value) => value === params.get('outcome'));
  const status = JOB_STATES.find((value) => value === params.get('status'));
  return { company: params.get('company') ?? undefined, outcome, status };
}

export function withParam(params: URLSearchParams, name: string, value: string | null): URLSearchParams {
  const next = new URLSearchParams(params);
  if (value === null || value === '') {
    next.delete(name);
  } else {
    next.set(name, value);
  }
  return next;
}
