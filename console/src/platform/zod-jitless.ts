import * as z from 'zod';

// Our content security policy allows no `new Function`, which zod would otherwise try. Imported before any contract.
z.config({ jitless: true });
