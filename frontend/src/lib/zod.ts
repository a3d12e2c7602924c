import { config, z } from 'zod';

// Zod otherwise compiles validators with `new Function`, which a strict content security policy reports.
config({ jitless: true });

export { z };
