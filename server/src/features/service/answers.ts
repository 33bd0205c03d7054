import { Injectable } from '@nestjs/common';
import type { Envelope } from '../../platform/crypto/envelope.js';
import { Vault } from '../../platform/crypto/vault.js';
import type { ServiceRequest } from './entities.js';

type Answers = Record<string, unknown>;

/** The answers of a service are sealed as one: income, health and bank card are in them. */
@Injectable()
export class AnswerVault {
  constructor(private readonly vault: Vault) {}

  seal(matterId: string, answers: Answers): Envelope {
    return this.vault.seal('service_request', 'answers', matterId, JSON.stringify(answers));
  }

  open(request: ServiceRequest): Answers {
    return JSON.parse(
      this.vault.open('service_request', 'answers', request.id, request.answers as Envelope),
    ) as Answers;
  }
}
