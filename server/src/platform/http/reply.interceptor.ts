import type { RouteContract } from '@huiyin/shared/contracts/route';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  StreamableFile,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Bug } from '../errors/errors.js';
import { Binary, dispositionOf } from './binary.js';
import { contractOf } from './route.js';

const strip = (contract: RouteContract, value: unknown): unknown => {
  if (contract.reply === 'none' || contract.reply === 'binary') return undefined;
  const parsed = contract.reply.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Bug('a reply that is not what its contract says', {
    route: contract.id,
    path: issue?.path.map(String).join('.') ?? '',
    code: issue?.code ?? '',
  });
};

const binary = (value: unknown, reply: FastifyReply): StreamableFile => {
  if (!(value instanceof Binary)) throw new Bug('a binary route must return Binary');
  void reply.header('cache-control', 'private, no-store').header('x-content-type-options', 'nosniff');
  return new StreamableFile(value.bytes as Buffer, {
    type: value.contentType,
    disposition: dispositionOf(value),
  });
};

/** Lets out what the contract's reply schema knows, and nothing else. */
@Injectable()
export class ReplyInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const contract = contractOf(context.getHandler());
    if (!contract) return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next
      .handle()
      .pipe(map((value) => (contract.reply === 'binary' ? binary(value, reply) : strip(contract, value))));
  }
}
