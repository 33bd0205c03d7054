import { about } from '@huiyin/shared/contracts/account';
import { HOME } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { api } from '@/platform/api';
import { openAddress } from '@/platform/browser';
import { signInByWechat } from '@/platform/session';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Words } from '@/ui/words';
import { problemWords } from './problem-words';

/** Asks to sign in, where it is needed and not before. In the demo's browser a person is chosen on WeChat's stand-in. */
export const SignInCard = ({ onDone }: { onDone?: () => unknown }) => {
  const [problem, setProblem] = useState<string | null>(null);
  const [choose, setChoose] = useState(false);
  const signIn = async () => {
    setProblem(null);
    try {
      if (await signInByWechat()) return await onDone?.();
      const { standin } = await api(about, {});
      if (standin === null) return setProblem(HOME.signInOnlyWechat);
      setChoose(true);
      openAddress(standin);
    } catch (error) {
      setProblem(problemWords(error).title);
    }
  };
  return (
    <Card tone="pine" id="sign-in-card">
      <Words>{choose ? HOME.chooseDemoWhy : HOME.signInWhy}</Words>
      {problem ? <Alert kind="attention" title={problem} /> : null}
      <Button id="sign-in" kind="primary" onTap={signIn}>
        {HOME.signIn}
      </Button>
    </Card>
  );
};
