import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import {
  BrokenCircuitError,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleType,
  retry,
  wrap,
} from 'cockatiel';
import type { Agent } from 'undici';
import * as z from 'zod';
import { Config } from '../config/config.js';
import { WechatAway, WechatFault } from './faults.js';

const CONNECT_MS = 3_000;

const answer = z.looseObject({ errcode: z.number().int().optional() });

export interface WechatCall {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Asking twice does no harm: two more tries within the call. */
  readonly repeatable: boolean;
}

/** HTTP to WeChat: bounded in time, and left alone for ten seconds after ten failures in a row. */
@Injectable()
export class WechatTransport implements OnApplicationShutdown {
  private agent: Agent | undefined;
  private readonly breaker = circuitBreaker(handleType(WechatAway), {
    halfOpenAfter: 10_000,
    breaker: new ConsecutiveBreaker(10),
  });
  private readonly patient = wrap(
    retry(
      handleType(WechatAway, ({ why }) => why !== 'circuit-open'),
      { maxAttempts: 2, backoff: new ExponentialBackoff({ initialDelay: 100, maxDelay: 1_000 }) },
    ),
    this.breaker,
  );

  constructor(private readonly config: Config) {}

  /** The answer's JSON. Throws `WechatFault` for an error code, `WechatAway` when there was no sensible answer. */
  async call(call: WechatCall): Promise<Record<string, unknown>> {
    const policy = call.repeatable ? this.patient : this.breaker;
    const body = await policy
      .execute(() => this.once(call))
      .catch((error: unknown) => {
        throw error instanceof BrokenCircuitError ? new WechatAway('circuit-open', { cause: error }) : error;
      });
    if (body.errcode !== undefined && body.errcode !== 0) throw new WechatFault(body.errcode);
    return body;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.agent?.close();
  }

  private async once({ method, path, query, body }: WechatCall): Promise<z.infer<typeof answer>> {
    const url = `${this.config.wechat.baseUrl}${path}?${new URLSearchParams(query).toString()}`;
    // Loaded with the first word to WeChat: a start doesn't wait for it.
    const undici = await import('undici');
    this.agent ??= new undici.Agent({ connect: { timeout: CONNECT_MS }, keepAliveTimeout: 10_000 });
    try {
      const reply = await undici.request(url, {
        method,
        dispatcher: this.agent,
        signal: AbortSignal.timeout(this.config.wechat.timeoutMs),
        ...(body === undefined
          ? {}
          : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      });
      if (reply.statusCode !== 200) {
        await reply.body.dump();
        throw new WechatAway('status');
      }
      return answer.parse(JSON.parse(await reply.body.text()));
    } catch (cause) {
      if (cause instanceof WechatAway) throw cause;
      const timedOut = cause instanceof Error && cause.name === 'TimeoutError';
      throw new WechatAway(timedOut ? 'timeout' : 'network', { cause });
    }
  }
}
