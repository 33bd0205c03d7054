import Taro from '@tarojs/taro';
import { resident, staff } from './session';

const headers = (): Record<string, string> => {
  const token = resident.get()?.token ?? staff.get()?.token;
  return token ? { authorization: `Bearer ${token}` } : {};
};

const fetched = new Map<string, Promise<string>>();

const fetchOne = async (id: string): Promise<string> => {
  const url = `${API_BASE}/api/attachments/${encodeURIComponent(id)}`;
  if (process.env.TARO_ENV === 'h5') {
    const answer = await fetch(url, { headers: headers() });
    if (!answer.ok) throw new Error(String(answer.status));
    return URL.createObjectURL(await answer.blob());
  }
  const answer = await Taro.downloadFile({ url, header: headers() });
  if (answer.statusCode >= 400) throw new Error(String(answer.statusCode));
  return answer.tempFilePath;
};

/** A local address of an attachment that only this session may read; asked for once while the app runs. */
export const attachmentAddress = (id: string): Promise<string> => {
  const before = fetched.get(id);
  if (before) return before;
  const now = fetchOne(id);
  fetched.set(id, now);
  now.catch(() => fetched.delete(id));
  return now;
};

/** Shows pictures full screen, to be zoomed with two fingers. */
export const showPictures = (addresses: string[], current: string): void => {
  void Taro.previewImage({ urls: addresses, current }).catch(() => undefined);
};
