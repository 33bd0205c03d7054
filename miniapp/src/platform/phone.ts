import Taro from '@tarojs/taro';

/** Opens the phone's dialler with the number; false when the person closed it or there is no dialler. */
export const callNumber = async (phoneNumber: string): Promise<boolean> => {
  try {
    await Taro.makePhoneCall({ phoneNumber });
    return true;
  } catch {
    return false;
  }
};
