import { SessionRow } from './auth/session.entity.js';
import type { EntityClass } from './database/data-sources.js';

/** The platform's own rows. */
export const PLATFORM_ENTITIES: readonly EntityClass[] = [SessionRow];
