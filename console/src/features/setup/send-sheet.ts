import { Refused, Unreached } from '@huiyin/shared/contracts/client';
import { problem } from '@huiyin/shared/contracts/problem';
import type { Reply } from '@huiyin/shared/contracts/route';
import { checkRegister, importRegister, registerTemplate } from '@huiyin/shared/contracts/setup';

export type Report = Reply<typeof importRegister>;

const at = (path: string, villageId: string) => path.replace(':id', encodeURIComponent(villageId));

/** Where the empty sheet of a village lies. */
export const templateUrl = (villageId: string): string => at(registerTemplate.path, villageId);

/** Sends a village's sheet to be tried out, or to be taken in. Rejects as the client does: `Refused` or `Unreached`. */
export const sendSheet = async (villageId: string, file: File, what: 'check' | 'import'): Promise<Report> => {
  const contract = what === 'check' ? checkRegister : importRegister;
  const form = new FormData();
  form.append('file', file);
  const response = await fetch(at(contract.path, villageId), {
    method: contract.method,
    headers: { 'x-huiyin-client': 'console' },
    credentials: 'same-origin',
    body: form,
  }).catch((cause: unknown) => {
    throw new Unreached(cause);
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return contract.reply.parse(body);
  const told = problem.safeParse(body);
  throw told.success ? new Refused(told.data) : new Unreached(response.status);
};
