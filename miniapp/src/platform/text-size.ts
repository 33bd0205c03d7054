import Taro from '@tarojs/taro';
import { createSignal } from './signal';
import { findStored, store } from './storage';

export const TEXT_SIZES = ['standard', 'large', 'xlarge', 'max'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** The size that stands for what WeChat's own setting says (1 = its standard). */
const sizeForScale = (scale: number): TextSize => {
  if (scale >= 1.65) return 'max';
  if (scale >= 1.375) return 'xlarge';
  if (scale >= 1.125) return 'large';
  return 'standard';
};

const wechatScale = (): number => {
  try {
    const info = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number; fontSizeSetting?: number };
    return info.fontSizeScaleFactor ?? (info.fontSizeSetting ?? 17) / 17;
  } catch {
    return 1;
  }
};

export const textSize = createSignal<TextSize>('standard');

/** At the first start we follow WeChat; afterwards what the person chose here. */
export const startTextSize = (): void => {
  textSize.set(findStored<TextSize>('phone', 'text-size') ?? sizeForScale(wechatScale()));
};

export const chooseTextSize = (size: TextSize): void => {
  store('phone', 'text-size', size);
  textSize.set(size);
};
