import { idSchema } from '@/domain/id';
import { callApi } from '@/lib/api-client';
import { z } from '@/lib/zod';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const list = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? []);

/** A place as text, or in parts of which one is for reading. */
const placeSchema = z.union([
  z.string(),
  z.object({ display: z.string() }).transform(({ display }) => display),
]);

const jobSchema = z.object({
  id: idSchema.optional(),
  title: text,
  /** The company's key; its name, as the posting states it, is `company_title`. */
  company: text,
  company_title: text,
  url: text,
  status: text,
  outcome: text,
  error_message: text,
  locations: z
    .array(placeSchema)
    .nullish()
    .transform((value) => value ?? []),
  location: text,
  workplace: text,
  employment_types: list,
  salary: z
    .object({
      min: z.number().nullish(),
      max: z.number().nullish(),
      currency: z.string().nullish(),
      period: z.string().nullish(),
    })
    .nullish(),
  posted_at: text,
  valid_through: text,
  department: text,
  apply_url: text,
  description_html: text,
  language: text,
  /** Field → where its value was read: json-ld, microdata, api, selector, text. */
  provenance: z
    .record(z.string(), z.unknown())
    .nullish()
    .transform((value) => value ?? {}),
});
export type Job = z.infer<typeof jobSchema>;
export type Salary = NonNullable<Job['salary']>;

export function getJob(jobId: string): Promise<Job> {
  return callApi(`/api/ingestion/jobs/${encodeURIComponent(jobId)}`, jobSchema);
}
