import { UI } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import { Words } from './words';
import './steps.scss';

/** Where one stands: 第2步,共4步, and a bar that says it again. */
export const Steps = ({ now, of, title }: { now: number; of: number; title: string }) => (
  <View className="steps">
    <Words size="caption" tone="soft" id="step-count">
      {UI.step(now, of)}
    </Words>
    <View className="steps__bar">
      <View className="steps__done" style={{ width: `${Math.round((now / of) * 100)}%` }} />
    </View>
    <Words size="title">{title}</Words>
  </View>
);
