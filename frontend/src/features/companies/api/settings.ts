import { callApi } from '@/lib/api-client';
import { Problem } from '@/lib/problem';
import { z } from '@/lib/zod';

const terms = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? []);

const settingSchema = z.object({
  company_name: z.string(),
  title_filters: z
    .object({ include: terms, exclude: terms })
    .nullish()
    .transform((value) => value ?? { include: [], exclude: [] }),
  is_enabled: z.boolean(),
});
export type Setting = z.infer<typeof settingSchema>;

export type SettingChange = ({ op: 'upsert' } & Setting) | { op: 'delete'; company_name: string };

const answerSchema = z.array(
  z.object({ success: z.boolean(), company_name: z.string().nullish(), error: z.string().nullish() }),
);

export function getSettings(): Promise<Setting[]> {
  return callApi('/api/ingestion/settings', z.array(settingSchema));
}

export async function changeSetting(change: SettingChange): Promise<void> {
  const answers = await callApi('/api/ingestion/settings', answerSchema, { method: 'POST', body: [change] });
  const refused = answers.find((answer) => !answer.success);
  if (refused) {
    throw new Problem(422, refused.error ?? `The settings of ${change.company_name} were not saved.`);
  }
}

/** The settings as they will be once the server has taken the change. */
export function withChange(settings: Setting[], change: SettingChange): Setting[] {
  if (change.op === 'delete') {
    return settings.filter((setting) => setting.company_name !== change.company_name);
  }
  const { company_name, title_filters, is_enabled } = change;
  const next: Setting = { company_name, title_filters, is_enabled };
  return settings.some((setting) => setting.company_name === company_name)
    ? settings.map((setting) => (setting.company_name === company_name ? next : setting))
    : [...settings, next];
}
