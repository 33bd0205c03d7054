import Taro from '@tarojs/taro';

/** Whether this phone can scan a code: WeChat can, a browser can't. */
export const canScan = (): boolean => process.env.TARO_ENV === 'weapp';

/** What a scanned code says; null when the person closed the camera. */
export const scanCode = async (): Promise<string | null> => {
  try {
    return (await Taro.scanCode({ onlyFromCamera: false })).result;
  } catch {
    return null;
  }
};
