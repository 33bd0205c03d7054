import { GUIDE } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Words } from '@/ui/words';
import type { Material } from '../rules/steps';
import './sample.scss';

/** 看样子: a drawing of a photo as it should be, its four corners in the picture, and the sentence that goes with this paper. */
export const Sample = ({ material }: { material: Pick<Material, 'slot' | 'sample'> }) => {
  const [open, setOpen] = useState(false);
  if (!material.sample) return null;
  if (!open) {
    return (
      <View>
        <Button small kind="quiet" id={`sample-${material.slot}`} onTap={() => setOpen(true)}>
          {GUIDE.sample}
        </Button>
      </View>
    );
  }
  return (
    <View className="sample" id={`sample-shown-${material.slot}`}>
      <View className="sample__photo">
        <View className="sample__paper">
          <View className="sample__line sample__line--head" />
          <View className="sample__line" />
          <View className="sample__line" />
          <View className="sample__line sample__line--short" />
          <View className="sample__seal" />
        </View>
      </View>
      <View className="sample__words">
        <Words>{GUIDE.sampleIs(material.sample)}</Words>
      </View>
    </View>
  );
};
