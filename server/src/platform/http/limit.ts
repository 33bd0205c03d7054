import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { GUEST, principalKey } from '../auth/principal.js';
import { Clock } from '../clock/clock.js';
import { Refusal } from '../errors/errors.js';
import type { OurRequest } from './request.js';

const LIMIT = 'huiyin:limit';
const FORGET_ABOVE = 10_000;

export interface LimitOptions {
  readonly tries: number;
  readonly minutes: number;
}

/** At most so many calls of this route in so many minutes, per principal; guests are told apart by their address. */
export const Limit = (options: LimitOptions): MethodDecorator => SetMetadata(LIMIT, options);

interface Window {
  readonly until: number;
  calls: number;
}

/** Counts in memory, per process: a brake against floods. What guards a secret is `TryLimit`. */
@Injectable()
export class LimitGuard implements CanActivate {
  private readonly windows = new Map<string, Window>();

  constructor(private readonly clock: Clock) {}

  canActivate(context: ExecutionContext): boolean {
    const handler = context.getHandler();
    const limit = Reflect.getMetadata(LIMIT, handler) as LimitOptions | undefined;
    if (!limit) return true;
    const request = context.switchToHttp().getRequest<OurRequest>();
    const principal = request.principal ?? GUEST;
    const caller = principal.kind === 'guest' ? request.ip : principalKey(principal);
    this.count(`${context.getClass().name}.${handler.name}:${caller}`, limit);
    return true;
  }

  private count(key: string, { tries, minutes }: LimitOptions): void {
    const now = this.clock.now();
    this.forgetOld(now);
    const known = this.windows.get(key);
    const window = known && known.until > now ? known : { until: now + minutes * 60_000, calls: 0 };
    this.windows.set(key, window);
    if (++window.calls <= tries) return;
    const left = Math.max(1, Math.ceil((window.until - now) / 60_000));
    throw new Refusal('too-many-tries', { status: 429, params: { minutes: left } });
  }

  private forgetOld(now: number): void {
    if (this.windows.size < FORGET_ABOVE) return;
    for (const [key, { until }] of this.windows) if (until <= now) this.windows.delete(key);
  }
}
