import { NOTICES } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import { Icon, type IconName } from '@/ui/icon';
import { Words } from '@/ui/words';
import './attendance.scss';

export type Answer = 'go' | 'no' | 'ride';

const CHOICES: readonly { answer: Answer; icon: IconName }[] = [
  { answer: 'go', icon: 'check' },
  { answer: 'no', icon: 'cross' },
  { answer: 'ride', icon: 'car' },
];

/** 去 · 不去 · 要车接 for one person: one tap answers. */
export const Attendance = ({
  id,
  name,
  answer,
  onAnswer,
}: {
  id: string;
  name: string;
  answer: Answer | null;
  onAnswer: (answer: Answer) => void;
}) => (
  <View className="attendance">
    <Words strong>{NOTICES.who(name)}</Words>
    <View className="attendance__choices" ariaRole="radiogroup">
      {CHOICES.map((choice) => (
        <View
          key={choice.answer}
          id={`answer-${id}-${choice.answer}`}
          className={`attendance__choice${answer === choice.answer ? ' attendance__choice--on' : ''}`}
          hoverClass="attendance__choice--on"
          ariaRole="radio"
          onClick={() => onAnswer(choice.answer)}
        >
          <Icon name={choice.icon} />
          <Words strong>{NOTICES.answers[choice.answer]}</Words>
        </View>
      ))}
    </View>
  </View>
);
