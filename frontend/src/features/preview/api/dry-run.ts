import { idSchema } from '@/domain/id';
import { z } from '@/lib/zod';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const amount = z
  .number()
  .nullish()
  .transform((value) => value ?? null);

const previewJobSchema = z.object({
  id: idSchema,
  title: text,
  location: text,
  url: text,
  /** "include: …" or "exclude: …": the term that decided. */
  excluded_by: text,
});
export type PreviewJob = z.infer<typeof previewJobSchema>;

const jobs = z
  .array(previewJobSchema)
  .nullish()
  .transform((value) => value ?? []);

/** One company, as the server tells it. */
export const companyPreviewSchema = z.object({
  status: z.enum(['success', 'error']),
  total_count: amount,
  filtered_count: amount,
  urls_count: amount,
  included_jobs: jobs,
  excluded_jobs: jobs,
  error_message: text,
  completeness: z
    .object({ complete: z.boolean(), reason: text, advertised: amount, listed: amount })
    .nullish()
    .transform((value) => value ?? null),
});
export type CompanyPreview = z.infer<typeof companyPreviewSchema>;

export type Verdict = 'complete' | 'incomplete' | 'failed';

/** Success alone is not completeness: a listing the server does not vouch for counts as incomplete. */
export function verdictOf(preview: CompanyPreview): Verdict {
  if (preview.status === 'error') {
    return 'failed';
  }
  return preview.completeness?.complete === true ? 'complete' : 'incomplete';
}

export function reasonOf(preview: CompanyPreview): string | null {
  if (preview.status === 'error') {
    return preview.error_message ?? preview.completeness?.reason ?? 'The career site could not be listed.';
  }
  if (preview.completeness?.complete === true) {
    return preview.completeness.reason;
  }
  return preview.completeness?.reason ?? 'The server does not say whether this listing is complete.';
}
