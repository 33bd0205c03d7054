import { Refused, Unreached } from '@huiyin/shared/contracts/client';
import { problem } from '@huiyin/shared/contracts/problem';
import Taro from '@tarojs/taro';
import { resident, staff } from './session';

const headers = (): Record<string, string> => {
  const token = resident.get()?.token ?? staff.get()?.token;
  return token ? { authorization: `Bearer ${token}` } : {};
};

const told = (text: string, status: number): Refused | Unreached => {
  try {
    return new Refused(problem.parse(JSON.parse(text)));
  } catch {
    return new Unreached(status);
  }
};

const inBrowser = async (url: string, name: string): Promise<void> => {
  const answer = await fetch(url, { headers: headers() }).catch((cause: unknown) => {
    throw new Unreached(cause);
  });
  if (!answer.ok) throw told(await answer.text(), answer.status);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = `${name}.pdf`;
  link.click();
  URL.revokeObjectURL(link.href);
};

/** WeChat opens it itself; its menu sends it on, saves it, or prints it. */
const inWechat = async (url: string): Promise<void> => {
  const { statusCode, tempFilePath } = await Taro.downloadFile({ url, header: headers() }).catch(
    (cause: unknown) => {
      throw new Unreached(cause);
    },
  );
  if (statusCode >= 400) {
    throw told(String(Taro.getFileSystemManager().readFileSync(tempFilePath, 'utf8')), statusCode);
  }
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true });
};

/** Shows a PDF of the server's, to be kept or sent on. Rejects as the client does: with the server's sentence where it has one. */
export const openPdf = (path: string, name: string): Promise<void> =>
  process.env.TARO_ENV === 'h5' ? inBrowser(API_BASE + path, name) : inWechat(API_BASE + path);
