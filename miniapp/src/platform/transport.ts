import type { Transport } from '@huiyin/shared/contracts/client';
import Taro from '@tarojs/taro';
import { fileBehind } from './photos-h5';

/** A village's line is slow: after this many milliseconds we say that no answer came. */
const PATIENCE = 20_000;

const parsed = (text: unknown): unknown => {
  if (typeof text !== 'string' || text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** HTTP through WeChat (or the browser). Texts are parsed here, since each platform guesses differently. */
export const transport: Transport = async ({ method, url, headers, body }) => {
  const answer = await Taro.request<string>({
    url,
    method: method as 'GET',
    header: headers,
    dataType: 'text',
    responseType: 'text',
    timeout: PATIENCE,
    ...(body === undefined ? {} : { data: body as never }),
  });
  return { status: answer.statusCode, body: parsed(answer.data) };
};

interface Answer {
  status: number;
  body: unknown;
}

/** The browser sends the file itself: reading it back from its address is what a strict page forbids. */
const sendFromBrowser = async (
  url: string,
  filePath: string,
  headers: Record<string, string>,
): Promise<Answer> => {
  const file = fileBehind(filePath);
  if (!file) throw new Error('the file is gone');
  const form = new FormData();
  form.append('file', file, file.name);
  const answer = await fetch(url, { method: 'POST', headers, body: form });
  return { status: answer.status, body: parsed(await answer.text()) };
};

/** Sends one file as the form field `file`. */
export const sendFile = async (
  url: string,
  filePath: string,
  headers: Record<string, string>,
): Promise<Answer> => {
  if (process.env.TARO_ENV === 'h5') return sendFromBrowser(url, filePath, headers);
  const answer = await Taro.uploadFile({ url, filePath, name: 'file', header: headers, timeout: 60_000 });
  return { status: answer.statusCode, body: parsed(answer.data) };
};
