import { search } from '@huiyin/shared/catalogue/search';
import { CERTIFICATE } from '@huiyin/shared/labels/certificate';
import { useState } from 'react';
import { useCertificates } from '@/hooks/use-certificates';
import { Loaded } from '@/parts/loaded';
import { Row, Rows } from '@/ui/card';
import { TextField } from '@/ui/field/text';

const OTHER = 'other';

/** Which paper: as whoever demands it calls it, or as one says oneself. */
export const Which = ({ onChoose }: { onChoose: (key: string) => void }) => {
  const [words, setWords] = useState('');
  const load = useCertificates();
  return (
    <>
      <TextField
        asked={{ id: 'which', label: CERTIFICATE.which, help: CERTIFICATE.whichHelp }}
        value={words}
        most={40}
        onChange={setWords}
      />
      <Loaded load={load}>
        {(all) => {
          const listed = all.filter(({ key }) => key !== OTHER);
          const found = words.trim() === '' ? listed : search(listed, words);
          return (
            <Rows id="certificates">
              {found.map(({ key, name }) => (
                <Row key={key} id={`cert-${key}`} title={name} onTap={() => onChoose(key)} />
              ))}
              <Row id={`cert-${OTHER}`} title={CERTIFICATE.other} onTap={() => onChoose(OTHER)} />
            </Rows>
          );
        }}
      </Loaded>
    </>
  );
};
