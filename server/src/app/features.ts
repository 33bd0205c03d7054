import type { Feature } from '../platform/feature.js';

/** What this server can do: a capability is here or it doesn't exist. */
export const FEATURES: readonly Feature[] = [];
