import { companySchema } from '@/domain/company';
import { callApi } from '@/lib/api-client';
import { z } from '@/lib/zod';

const addedSchema = companySchema.extend({ kind: z.string().nullish() });
export type AddedCompany = z.infer<typeof addedSchema>;

/** Adds a company by any careers or posting URL. A Problem (422) names what was tried. */
export function addCompany(url: string): Promise<AddedCompany> {
  return callApi('/api/ingestion/companies', addedSchema, { method: 'POST', body: { url } });
}
