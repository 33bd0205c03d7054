import { judge } from '@huiyin/shared/catalogue/eligibility';
import { ELIGIBILITY } from '@huiyin/shared/labels/eligibility';
import { View } from '@tarojs/components';
import { Alert } from '@/ui/alert';
import { Words } from '@/ui/words';
import type { Guide, Known } from '../rules/steps';

/** What is missing by the register alone, before a word is written: said, and nobody is stopped. */
export const KnownLacks = ({ item, known }: { item: Guide; known: Known }) => {
  const { missing } = judge(item.eligibility ?? [], {}, { age: known.age });
  if (missing.length === 0) return null;
  return (
    <Alert id="known-lacks" kind="attention" title={ELIGIBILITY.byRegister}>
      {missing.map(({ key, missing: what, say }) => (
        <View key={key}>
          <Words strong>{ELIGIBILITY.missing(what)}</Words>
          <Words>{say}</Words>
        </View>
      ))}
      <Words>{ELIGIBILITY.allTheSame}</Words>
    </Alert>
  );
};
