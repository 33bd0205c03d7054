import { TEXT_SIZE, TEXT_SIZE_WORDS } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import { useSignal } from '@/platform/signal';
import { chooseTextSize, TEXT_SIZES, textSize } from '@/platform/text-size';
import { Card } from '@/ui/card';
import { Pick } from '@/ui/field/choice';
import { Page } from '@/ui/page';
import { Words } from '@/ui/words';

export default function TextSizePage() {
  const now = useSignal(textSize);
  return (
    <Page title={TEXT_SIZE.title} id="text-size">
      {TEXT_SIZES.map((size) => (
        // Each word stands in the size that it names.
        <View key={size} className={`size-${size}`}>
          <Pick
            id={`size-${size}`}
            label={TEXT_SIZE_WORDS[size]}
            on={now === size}
            onTap={() => chooseTextSize(size)}
          />
        </View>
      ))}
      <Card>
        <Words>{TEXT_SIZE.sample}</Words>
      </Card>
    </Page>
  );
}
