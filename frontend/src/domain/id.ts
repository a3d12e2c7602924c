import { z } from '@/lib/zod';

/** Ids are opaque text here, whatever the server counts or draws. */
export const idSchema = z.union([z.string(), z.number()]).transform(String);
