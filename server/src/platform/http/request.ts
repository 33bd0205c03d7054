import type { FastifyRequest } from 'fastify';
import type { Principal } from '../auth/principal.js';

/** A request after the guard: who asks is known. */
export interface OurRequest extends FastifyRequest {
  principal?: Principal;
}
