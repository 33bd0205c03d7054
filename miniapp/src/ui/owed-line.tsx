import { View } from '@tarojs/components';
import { Icon } from './icon';
import { Words } from './words';
import './owed-line.scss';

export type OwedTone = 'plain' | 'soon' | 'late';

/** The first line of everything that is open: who answers, by when. Due soon and late also say so in a word. */
export const OwedLine = ({
  line,
  tone,
  word,
}: {
  line: string;
  tone: OwedTone;
  word?: string | undefined;
}) => (
  <View className={`owed owed--${tone}`}>
    <Icon name={tone === 'late' ? 'alert' : 'clock'} />
    <View className="owed__words">
      {word ? (
        <Words size="caption" strong tone={tone === 'late' ? 'brick' : 'wheat'}>
          {word}
        </Words>
      ) : null}
      <Words strong>{line}</Words>
    </View>
  </View>
);
