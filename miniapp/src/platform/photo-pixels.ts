import Taro from '@tarojs/taro';
import { type Grey, greyOf } from './sharpness';

/** Enough to tell sharp from blurred, little enough for a slow phone. */
const LONG_SIDE = 1000;

const fitted = (width: number, height: number): { width: number; height: number } => {
  const scale = Math.min(1, LONG_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};

interface Drawable {
  width: number;
  height: number;
}

const loaded = <T extends { src: string; onload: unknown; onerror: unknown }>(
  image: T,
  src: string,
): Promise<T> =>
  new Promise((resolve, reject) => {
    image.onload = () => resolve(image);
    image.onerror = reject;
    image.src = src;
  });

const fromBrowser = async (path: string): Promise<Grey | null> => {
  const image = await loaded(new Image(), path);
  const { width, height } = fitted(image.naturalWidth, image.naturalHeight);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.drawImage(image, 0, 0, width, height);
  return greyOf(context.getImageData(0, 0, width, height).data, width, height);
};

interface WechatCanvas extends Drawable {
  createImage: () => Drawable & { src: string; onload: unknown; onerror: unknown };
  getContext: (kind: '2d') => {
    drawImage: (image: Drawable, x: number, y: number, width: number, height: number) => void;
    getImageData: (x: number, y: number, w: number, h: number) => { data: Uint8ClampedArray };
  };
}

const fromWechat = async (path: string): Promise<Grey | null> => {
  const canvas = Taro.createOffscreenCanvas({
    type: '2d',
    width: 1,
    height: 1,
  } as never) as unknown as WechatCanvas;
  const image = await loaded(canvas.createImage(), path);
  const { width, height } = fitted(image.width, image.height);
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0, width, height);
  return greyOf(context.getImageData(0, 0, width, height).data, width, height);
};

/** The grey values of a photo on this phone, made small; null where they can't be read (a PDF, an old WeChat). */
export const readGrey = async (path: string): Promise<Grey | null> => {
  try {
    return await (process.env.TARO_ENV === 'h5' ? fromBrowser(path) : fromWechat(path));
  } catch {
    return null;
  }
};
