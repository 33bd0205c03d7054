import { Refused, Unreached } from '@huiyin/shared/contracts/client';
import { problem } from '@huiyin/shared/contracts/problem';

/** A print as a file of the server's: where it is, and what it is saved as. */
export interface Pdf {
  readonly url: string;
  readonly name: string;
}

/** Saves a PDF of the server on this PC. Rejects as the client does: with the server's sentence where it has one. */
export const savePdf = async ({ url, name }: Pdf): Promise<void> => {
  const answer = await fetch(url, {
    headers: { 'x-huiyin-client': 'console' },
    credentials: 'same-origin',
  }).catch((cause: unknown) => {
    throw new Unreached(cause);
  });
  if (!answer.ok) {
    const told = problem.safeParse(await answer.json().catch(() => undefined));
    throw told.success ? new Refused(told.data) : new Unreached(answer.status);
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = `${name}.pdf`;
  link.click();
  URL.revokeObjectURL(link.href);
};
