import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Words } from '@/ui/words';
import './answer-sections.scss';

export interface Section {
  title: string;
  rows: { key: string; label: string; value: string }[];
}

/** Answers to be read: the question small, the answer below it. */
export const AnswerRow = ({ label, value }: { label: string; value: string }) => (
  <View className="answer">
    <Words size="caption" tone="soft">
      {label}
    </Words>
    <Words>{value}</Words>
  </View>
);

export const AnswerSections = ({ sections }: { sections: readonly Section[] }) => (
  <>
    {sections.map((section) => (
      <Card key={section.title} title={section.title}>
        {section.rows.map((row) => (
          <AnswerRow key={row.key} label={row.label} value={row.value} />
        ))}
      </Card>
    ))}
  </>
);
