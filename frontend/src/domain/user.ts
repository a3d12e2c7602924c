import { callApi } from '@/lib/api-client';
import { z } from '@/lib/zod';

const userSchema = z.object({
  email: z.string().nullish(),
  name: z.string().nullish(),
  picture: z.string().nullish(),
});
export type User = z.infer<typeof userSchema>;

export function getUser(): Promise<User> {
  return callApi('/api/user', userSchema);
}
