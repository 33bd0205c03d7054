import Taro from '@tarojs/taro';
import { createSignal } from './signal';

/** The id of the button whose tap WeChat takes as consent. */
export const AGREE_BUTTON = 'privacy-agree';

type Resolve = (answer: { event: 'agree' | 'disagree' | 'exposureAuthorization'; buttonId?: string }) => void;

interface WithPrivacy {
  onNeedPrivacyAuthorization?: (listener: (resolve: Resolve) => void) => void;
  openPrivacyContract?: (options: Record<string, never>) => void;
}

/** What waits for the person's decision; null when nothing does. Each page draws it as a sheet. */
export const privacyQuestion = createSignal<Resolve | null>(null);

/** WeChat calls us before the first use of a photo, phone number and the like. Refusing leaves reading, calling and the counter. */
export const watchPrivacy = (): void => {
  if (process.env.TARO_ENV !== 'weapp') return;
  (Taro as unknown as WithPrivacy).onNeedPrivacyAuthorization?.((resolve) => {
    resolve({ event: 'exposureAuthorization' });
    privacyQuestion.set(resolve);
  });
};

export const agreeToPrivacy = (): void => {
  privacyQuestion.get()?.({ event: 'agree', buttonId: AGREE_BUTTON });
  privacyQuestion.set(null);
};

export const refusePrivacy = (): void => {
  privacyQuestion.get()?.({ event: 'disagree' });
  privacyQuestion.set(null);
};

export const openPrivacyContract = (): void => {
  (Taro as unknown as WithPrivacy).openPrivacyContract?.({});
};

/** WeChat's error number when the person refused the privacy statement. */
export const isPrivacyRefusal = (error: unknown): boolean => {
  const { errno, errMsg } = (error ?? {}) as { errno?: number; errMsg?: string };
  return errno === 103 || errno === 104 || /privacy/i.test(errMsg ?? '');
};
