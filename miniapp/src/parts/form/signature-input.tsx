import { UI } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { uploadFile } from '@/platform/api';
import { pickPhotos } from '@/platform/photos';
import { say } from '@/platform/toast';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Pick } from '@/ui/field/choice';
import { type Asked, Shell } from '@/ui/field/shell';
import { TextField } from '@/ui/field/text';
import { SignaturePad } from '@/ui/signature-pad';
import { PaperPictures } from '../paper-pictures';
import { problemWords } from '../problem-words';
import { asSigning, type Signed } from './signature';

const WAYS = [
  { how: 'screen', label: UI.signScreen },
  { how: 'paper', label: UI.signPaper },
  { how: 'spoken', label: UI.signSpoken },
] as const;

/** A signature in one of three ways, all of which count: a finger on the screen, paper photographed, words before a witness. */
export const SignatureInput = ({
  asked,
  value,
  onChange,
}: {
  asked: Asked;
  value: unknown;
  onChange: (value: Signed | undefined) => void;
}) => {
  const signing = asSigning(value);
  const [how, setHow] = useState(signing.how);
  const [writing, setWriting] = useState(false);
  /** What is half done is no signature yet. */
  const choose = (chosen: Signed['how']) => {
    if (chosen !== how) onChange(undefined);
    setHow(chosen);
    if (chosen === 'screen') setWriting(true);
  };
  const send = async (given: 'screen' | 'paper', path: string) => {
    try {
      onChange({ how: given, file: (await uploadFile(path)).id });
      setWriting(false);
    } catch (error) {
      say(problemWords(error).title);
    }
  };
  const photograph = async () => {
    const picked = await pickPhotos(1);
    if (picked.kind === 'privacy-refused') return say(UI.photoRefused);
    const [photo] = picked.kind === 'photos' ? picked.photos : [];
    if (photo) await send('paper', photo.path);
  };
  return (
    <Shell asked={asked}>
      <View className="picks" ariaRole="radiogroup">
        {WAYS.map((way) => (
          <Pick
            key={way.how}
            id={`pick-${asked.id}-${way.how}`}
            label={way.label}
            on={how === way.how}
            onTap={() => choose(way.how)}
          />
        ))}
      </View>
      {signing.file ? (
        <Alert kind="good" title={UI.signed} id={`signed-${asked.id}`}>
          <PaperPictures files={[{ id: signing.file, mime: 'image/png' }]} />
        </Alert>
      ) : null}
      {how === 'paper' ? (
        <Button id={`photo-${asked.id}`} icon="camera" onTap={photograph}>
          {UI.signPhoto}
        </Button>
      ) : null}
      {how === 'spoken' ? (
        <TextField
          asked={{ id: `${asked.id}-witness`, label: UI.witness, help: UI.witnessHelp }}
          value={signing.witness ?? ''}
          most={40}
          onChange={(witness) => onChange(witness === '' ? undefined : { how: 'spoken', witness })}
        />
      ) : null}
      {writing ? (
        <SignaturePad onDone={(path) => send('screen', path)} onClose={() => setWriting(false)} />
      ) : null}
    </Shell>
  );
};
