import { attachment as attachmentSchema, upload } from '@huiyin/shared/contracts/attachment';
import { type Client, createClient, Refused, Unreached } from '@huiyin/shared/contracts/client';
import { pushPhoto } from '@huiyin/shared/contracts/pairing';
import { problem } from '@huiyin/shared/contracts/problem';
import { endResident, endStaff, resident, signInByWechat, staff } from './session';
import { sendFile, transport } from './transport';

const bearer = (token: string | undefined): Record<string, string> =>
  token ? { authorization: `Bearer ${token}` } : {};

const residentHeaders = () => bearer(resident.get()?.token);
const staffHeaders = () => bearer(staff.get()?.token);

const raw = createClient(transport, residentHeaders, API_BASE);
const rawStaff = createClient(transport, staffHeaders, API_BASE);

const isExpired = (error: unknown) => error instanceof Refused && error.problem.status === 401;

/** Signs in before the first call that needs it, and once more when the session has expired. Without a code to sign in with, the server's own refusal comes back. */
const withSession = async <T>(run: () => Promise<T>): Promise<T> => {
  if (!resident.get() && !(await signInByWechat())) return run();
  try {
    return await run();
  } catch (error) {
    if (!isExpired(error)) throw error;
    endResident({ wipe: false });
    if (!(await signInByWechat())) throw error;
    return run();
  }
};

/** The resident's client; signs in through WeChat by itself. */
export const api: Client = (contract, call) =>
  contract.callers.includes('guest') ? raw(contract, call) : withSession(() => raw(contract, call));

/** Speaks for nobody: no session goes with it, so that nobody can ask who it was. */
export const nameless: Client = createClient(transport, () => ({}), API_BASE);

/** The staff desk's client. An expired session ends: the desk then asks for the password. */
export const staffApi: Client = async (contract, call) => {
  try {
    return await rawStaff(contract, call);
  } catch (error) {
    if (isExpired(error)) endStaff();
    throw error;
  }
};

export type Uploaded = ReturnType<typeof attachmentSchema.parse>;

/** Sends a file; rejects as the client does. */
const sendTo = async (url: string, path: string, headers: Record<string, string>): Promise<unknown> => {
  const answer = await sendFile(API_BASE + url, path, headers).catch((cause: unknown) => {
    throw new Unreached(cause);
  });
  if (answer.status < 400) return answer.body;
  const said = problem.safeParse(answer.body);
  throw new Refused(
    said.success ? said.data : { type: 'about:blank', status: answer.status, code: 'unknown', title: '' },
  );
};

/** Sends one photo or PDF; progress isn't shown, since photos are made small before. */
export const uploadFile = (path: string, as: 'resident' | 'staff' = 'resident'): Promise<Uploaded> => {
  const send = async () => {
    const headers = as === 'staff' ? staffHeaders() : residentHeaders();
    return attachmentSchema.parse(await sendTo(upload.path, path, headers));
  };
  return as === 'staff' ? send() : withSession(send);
};

/** Sends a photo into the form that is open on the desk's PC. */
export const pushToDesk = async (pairingId: string, path: string): Promise<void> => {
  try {
    await sendTo(pushPhoto.path.replace(':id', encodeURIComponent(pairingId)), path, staffHeaders());
  } catch (error) {
    if (isExpired(error)) endStaff();
    throw error;
  }
};

export { Refused, Unreached };
