import { findResidents } from '@huiyin/shared/contracts/register';
import type { Reply } from '@huiyin/shared/contracts/route';
import { STAFF } from '@huiyin/shared/labels/miniapp';
import { useState } from 'react';
import { problemWords } from '@/parts/problem-words';
import { staffApi } from '@/platform/api';
import { Button } from '@/ui/button';
import { Pick } from '@/ui/field/choice';
import { TextField } from '@/ui/field/text';
import { Words } from '@/ui/words';

export type Found = Reply<typeof findResidents>['items'][number];

/** Finds somebody on the register by name, initials, phone or ID number, and lets one be chosen. */
export const FindResident = ({
  id,
  label,
  fits,
  picked,
  onPick,
}: {
  id: string;
  label: string;
  fits: (resident: Found) => boolean;
  picked: Found | null;
  onPick: (resident: Found | null) => void;
}) => {
  const [words, setWords] = useState('');
  const [found, setFound] = useState<Found[] | null>(null);
  const [problem, setProblem] = useState<string | undefined>();
  const find = async () => {
    setProblem(undefined);
    onPick(null);
    if (words.trim() === '') return;
    try {
      const { items } = await staffApi(findResidents, { body: { q: words.trim(), limit: 10 } });
      setFound(items.filter(fits));
    } catch (error) {
      setProblem(problemWords(error).title);
    }
  };
  return (
    <>
      <TextField
        asked={{ id, label, help: STAFF.findOnRegister, error: problem }}
        value={words}
        most={60}
        onChange={setWords}
      />
      <Button id={`${id}-find`} icon="search" onTap={find}>
        {STAFF.find}
      </Button>
      {found?.length === 0 ? <Words tone="soft">{STAFF.foundNobody}</Words> : null}
      {found?.map((resident) => (
        <Pick
          key={resident.id}
          id={`${id}-${resident.id}`}
          label={[resident.name, resident.relation].filter(Boolean).join(' ')}
          sub={[resident.address, resident.phoneMasked].filter(Boolean).join(' · ')}
          on={picked?.id === resident.id}
          onTap={() => onPick(resident)}
        />
      ))}
    </>
  );
};
