import { callApi, queryString } from '@/lib/api-client';
import { z } from '@/lib/zod';

export const companySchema = z.object({
  name: z.string(),
  display_name: z.string(),
  logo_url: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
});
export type Company = z.infer<typeof companySchema>;

/** The small site inside the product that needs no internet. */
export const DEMO = 'demo';

/** The companies offered first, and the user's own. */
export function getCompanies(): Promise<Company[]> {
  return callApi('/api/ingestion/companies', z.array(companySchema));
}

/** The catalogue's companies that match the text. */
export function searchCompanies(text: string, limit: number): Promise<Company[]> {
  return callApi(`/api/ingestion/companies${queryString({ q: text, limit })}`, z.array(companySchema));
}
