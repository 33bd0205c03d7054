import Taro from '@tarojs/taro';
import { createSignal } from './signal';

/** Whether the phone has a network. A weak signal still counts as one: a request then fails by itself. */
export const online = createSignal(true);

export const watchNetwork = (): void => {
  Taro.getNetworkType({ success: ({ networkType }) => online.set(networkType !== 'none') });
  Taro.onNetworkStatusChange(({ isConnected }) => online.set(isConnected));
};
