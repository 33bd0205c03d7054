import Taro from '@tarojs/taro';
import { pickFiles } from './photos-h5';
import { isPrivacyRefusal } from './privacy';

export interface Photo {
  /** A path that Taro can upload and show: a temporary file, or a blob's address in the browser. */
  path: string;
  bytes: number;
  width: number | null;
  height: number | null;
}

export type Picked =
  | { kind: 'photos'; photos: Photo[] }
  | { kind: 'cancelled' }
  | { kind: 'privacy-refused' };

/** Shorter than this on its long side, the small print of a paper can't be read. */
const READABLE_SIDE = 800;
/** Above this a photo is made smaller before it goes over a village's line. */
const LARGE = 1024 * 1024;

export const isTooSmallToRead = ({ width, height }: Photo): boolean =>
  width !== null && height !== null && Math.max(width, height) < READABLE_SIDE;

const measured = async (path: string, bytes: number): Promise<Photo> => {
  try {
    const { width, height } = await Taro.getImageInfo({ src: path });
    return { path, bytes, width, height };
  } catch {
    return { path, bytes, width: null, height: null };
  }
};

const smaller = async (path: string, bytes: number): Promise<string> => {
  if (bytes <= LARGE) return path;
  try {
    return (await Taro.compressImage({ src: path, quality: 80 })).tempFilePath;
  } catch {
    return path;
  }
};

const fromWechat = async (most: number): Promise<Photo[]> => {
  const { tempFiles } = await Taro.chooseMedia({
    count: Math.min(most, 9),
    mediaType: ['image'],
    sourceType: ['camera', 'album'],
    sizeType: ['compressed'],
  });
  return Promise.all(
    tempFiles.map(async ({ tempFilePath, size }) => measured(await smaller(tempFilePath, size), size)),
  );
};

const fromBrowser = async (most: number): Promise<Photo[]> => {
  const files = await pickFiles(most);
  return Promise.all(files.map(({ path, bytes }) => measured(path, bytes)));
};

/** Lets the person take or choose photos, at most `most`. Never rejects: closing the camera is an answer. */
export const pickPhotos = async (most: number): Promise<Picked> => {
  try {
    const photos = process.env.TARO_ENV === 'h5' ? await fromBrowser(most) : await fromWechat(most);
    return photos.length === 0 ? { kind: 'cancelled' } : { kind: 'photos', photos };
  } catch (error) {
    return { kind: isPrivacyRefusal(error) ? 'privacy-refused' : 'cancelled' };
  }
};
