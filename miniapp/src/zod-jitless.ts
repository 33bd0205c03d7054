import * as z from 'zod';

// Mini-programs have no `new Function`; this runs before any schema is made.
z.config({ jitless: true });
