import { keepTogether } from '@huiyin/shared/domain/text/keep-together';
import { Text, View } from '@tarojs/components';

export interface WordsProps {
  children: string;
  size?: 'body' | 'lead' | 'title' | 'caption';
  tone?: 'plain' | 'soft' | 'pine' | 'wheat' | 'brick';
  strong?: boolean;
  center?: boolean;
  id?: string;
  /** Names in it, not to be broken across lines. */
  names?: readonly string[];
}

/** A piece of text. Dates, amounts, phone and matter numbers in it are kept on one line. */
export const Words = ({ children, size = 'body', tone = 'plain', strong, center, id, names }: WordsProps) => (
  <View
    {...(id ? { id } : {})}
    className={`words words--${size} words--${tone}${strong ? ' words--strong' : ''}${center ? ' words--center' : ''}`}
  >
    <Text userSelect>
      {keepTogether(children, names).map((piece, i) =>
        piece.whole ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence have no other name
          <Text key={i} className="nobr">
            {piece.text}
          </Text>
        ) : (
          piece.text
        ),
      )}
    </Text>
  </View>
);
