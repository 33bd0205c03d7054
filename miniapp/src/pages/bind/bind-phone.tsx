import { bindPhone } from '@huiyin/shared/contracts/account';
import { BIND } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { problemWords } from '@/parts/problem-words';
import { api } from '@/platform/api';
import { keepMe } from '@/platform/session';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Words } from '@/ui/words';

/** WeChat's phone number, equal to the register's. Refusing it leaves the other ways. */
export const BindPhone = ({ onBound }: { onBound: (names: string[]) => void }) => {
  const [problem, setProblem] = useState<{ title: string; next?: string } | null>(null);
  const bind = async (code: string | undefined) => {
    if (!code) return setProblem({ title: BIND.refused });
    try {
      const { me, bound } = await api(bindPhone, { body: { code } });
      keepMe(me);
      onBound(bound);
    } catch (error) {
      setProblem(problemWords(error));
    }
  };
  return (
    <Card title={BIND.phone}>
      <Words tone="soft">{BIND.phoneWhy}</Words>
      {problem ? <Alert kind="attention" title={problem.title} text={problem.next} /> : null}
      {process.env.TARO_ENV === 'weapp' ? (
        <Button
          id="bind-phone"
          kind="primary"
          icon="phone"
          openType="getPhoneNumber"
          onGetPhoneNumber={({ detail }) => void bind((detail as { code?: string }).code)}
        >
          {BIND.phone}
        </Button>
      ) : (
        <Words size="caption" tone="wheat">
          {BIND.phoneH5}
        </Words>
      )}
    </Card>
  );
};
