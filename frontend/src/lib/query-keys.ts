/** The cache's keys in one place: features share the cache without importing each other. */
export const queryKeys = {
  user: ['user'] as const,
  companies: ['companies'] as const,
  companySearch: (text: string) => ['companies', 'search', text] as const,
  settings: ['settings'] as const,
  preview: ['preview'] as const,
  currentRuns: ['current-runs'] as const,
  run: (runId: string) => ['run', runId] as const,
  runJobs: (runId: string, filter: unknown) => ['run', runId, 'jobs', filter] as const,
  runJobsOf: (runId: string) => ['run', runId, 'jobs'] as const,
  job: (jobId: string) => ['job', jobId] as const,
  history: ['history'] as const,
};
