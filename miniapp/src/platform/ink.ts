import Taro from '@tarojs/taro';
import { addressOf } from './photos-h5';

/** A sheet of glass to write on with a finger. */
export interface Ink {
  isEmpty: () => boolean;
  clear: () => void;
  /** The picture, as a path that can be sent. */
  picture: () => Promise<string>;
  /** Where WeChat tells us of touches itself; the browser's pad listens by itself. */
  start: (x: number, y: number) => void;
  move: (x: number, y: number) => void;
}

interface Pad {
  width: number;
  height: number;
  getContext: (kind: '2d') => CanvasRenderingContext2D | null;
}

const WIDTH = 4;

const inkOn = (pad: Pad, scale: number, picture: () => Promise<string>): Ink | null => {
  const pen = pad.getContext('2d');
  if (!pen) return null;
  let empty = true;
  const clear = () => {
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, pad.width, pad.height);
    pen.setTransform(scale, 0, 0, scale, 0, 0);
    pen.lineWidth = WIDTH;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.strokeStyle = '#1d1b18';
    empty = true;
  };
  clear();
  return {
    isEmpty: () => empty,
    clear,
    picture,
    start: (x, y) => {
      pen.beginPath();
      pen.moveTo(x, y);
    },
    move: (x, y) => {
      pen.lineTo(x, y);
      pen.stroke();
      empty = false;
    },
  };
};

const inBrowser = (id: string): Ink | null => {
  const host = document.getElementById(id);
  if (!host) return null;
  const canvas = document.createElement('canvas');
  const scale = window.devicePixelRatio || 1;
  canvas.width = host.clientWidth * scale;
  canvas.height = host.clientHeight * scale;
  canvas.style.cssText = 'width:100%;height:100%;touch-action:none';
  host.replaceChildren(canvas);
  const picture = () =>
    new Promise<string>((resolve, reject) =>
      canvas.toBlob((blob) =>
        blob
          ? resolve(addressOf(new File([blob], 'signature.png', { type: 'image/png' })))
          : reject(new Error('no picture')),
      ),
    );
  const ink = inkOn(canvas, scale, picture);
  let down = false;
  canvas.addEventListener('pointerdown', (event) => {
    down = true;
    canvas.setPointerCapture(event.pointerId);
    ink?.start(event.offsetX, event.offsetY);
  });
  canvas.addEventListener('pointermove', (event) => {
    if (down) ink?.move(event.offsetX, event.offsetY);
  });
  for (const end of ['pointerup', 'pointercancel'] as const)
    canvas.addEventListener(end, () => {
      down = false;
    });
  return ink;
};

const inWechat = (id: string): Promise<Ink | null> =>
  new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true, size: true } as never)
      .exec((found: { node?: Pad; width: number; height: number }[]) => {
        const [one] = found;
        if (!one?.node) return resolve(null);
        const scale = Taro.getWindowInfo().pixelRatio;
        one.node.width = one.width * scale;
        one.node.height = one.height * scale;
        const picture = async () =>
          (await Taro.canvasToTempFilePath({ canvas: one.node as never, fileType: 'png' })).tempFilePath;
        resolve(inkOn(one.node, scale, picture));
      });
  });

/** Opens the pad that stands on the page under this id; null where nothing can be drawn on. */
export const openInk = async (id: string): Promise<Ink | null> =>
  process.env.TARO_ENV === 'h5' ? inBrowser(id) : inWechat(id);
