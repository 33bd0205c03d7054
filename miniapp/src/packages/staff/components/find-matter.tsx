import { search } from '@huiyin/shared/contracts/queue';
import { STAFF } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { problemWords } from '@/parts/problem-words';
import { staffApi } from '@/platform/api';
import { go } from '@/platform/nav';
import { canScan, scanCode } from '@/platform/scan';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { TextField } from '@/ui/field/text';
import { numberIn } from '../rules/scanned';

/** From a receipt to its matter: scanned, or its number typed where nothing can be scanned. */
export const FindMatter = () => {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const open = async (text: string) => {
    setProblem(undefined);
    const number = numberIn(text);
    if (!number) return setProblem(STAFF.scanWrong);
    try {
      const { items } = await staffApi(search, { query: { q: number } });
      const [found] = items;
      if (!found) return setProblem(STAFF.scanNone);
      go('staffMatter', { id: found.id });
    } catch (error) {
      setProblem(problemWords(error).title);
    }
  };
  const scan = async () => {
    const text = await scanCode();
    if (text !== null) await open(text);
  };
  return (
    <Card title={STAFF.find1}>
      {canScan() ? (
        <Button id="scan" icon="camera" onTap={scan}>
          {STAFF.scan}
        </Button>
      ) : null}
      <TextField
        asked={{ id: 'matter-number', label: STAFF.scanNumber, help: STAFF.scanHelp, error: problem }}
        value={typed}
        keyboard="number"
        most={20}
        onChange={setTyped}
      />
      <Button id="open-number" icon="search" onTap={() => open(typed)}>
        {STAFF.find}
      </Button>
    </Card>
  );
};
