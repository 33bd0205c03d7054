import { UI } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from '../icon';
import { Words } from '../words';
import './field.scss';

/** What every question has: its words, help, an example, and a kind sentence when the answer can't be right. */
export interface Asked {
  id: string;
  label: string;
  required?: boolean | undefined;
  help?: string | undefined;
  example?: string | undefined;
  error?: string | undefined;
}

export const Shell = ({ asked, children }: { asked: Asked; children: ReactNode }) => (
  <View id={`field-${asked.id}`} className={`field${asked.error ? ' field--wrong' : ''}`}>
    <View className="field__label">
      <Words strong>{asked.label}</Words>
      {asked.required === false ? (
        <Words size="caption" tone="soft">
          {UI.optional}
        </Words>
      ) : null}
    </View>
    {asked.help ? <Words tone="soft">{asked.help}</Words> : null}
    {children}
    {asked.example && !asked.error ? (
      <Words size="caption" tone="soft">
        {UI.example(asked.example)}
      </Words>
    ) : null}
    {asked.error ? (
      <View className="field__error" ariaRole="alert">
        <Icon name="alert" />
        <Words tone="brick">{asked.error}</Words>
      </View>
    ) : null}
  </View>
);
