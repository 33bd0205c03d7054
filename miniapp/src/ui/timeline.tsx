import { View } from '@tarojs/components';
import { Words } from './words';
import './timeline.scss';

export interface TimelineItem {
  key: string;
  title: string;
  text?: string | null;
  when: string;
}

/** What happened, newest first. */
export const Timeline = ({ items }: { items: TimelineItem[] }) => (
  <View className="timeline">
    {items.map((item, i) => (
      <View key={item.key} className={`timeline__item${i === 0 ? ' timeline__item--now' : ''}`}>
        <View className="timeline__dot" />
        <View className="timeline__words">
          <Words strong={i === 0}>{item.title}</Words>
          {item.text ? <Words tone="soft">{item.text}</Words> : null}
          <Words size="caption" tone="soft">
            {item.when}
          </Words>
        </View>
      </View>
    ))}
  </View>
);
