import { View } from '@tarojs/components';

export type IconName =
  | 'home'
  | 'papers'
  | 'clock'
  | 'family'
  | 'talk'
  | 'bell'
  | 'phone'
  | 'search'
  | 'chevron'
  | 'back'
  | 'check'
  | 'cross'
  | 'camera'
  | 'alert'
  | 'info'
  | 'sound'
  | 'hand'
  | 'plus'
  | 'offline'
  | 'car'
  | 'pin'
  | 'trash'
  | 'size'
  | 'lock'
  | 'box';

/** A drawing beside a word. */
export const Icon = ({ name }: { name: IconName }) => <View className={`icon icon--${name}`} />;
