import { UI } from '@huiyin/shared/labels/miniapp';
import { Canvas, View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { type Ink, openInk } from '@/platform/ink';
import { Button } from './button';
import { Sheet } from './overlay';
import { Words } from './words';
import './signature-pad.scss';

const PAD = 'signature-pad';

interface Touched {
  touches?: { x: number; y: number }[];
}

const Glass = ({ ink }: { ink: { current: Ink | null } }) => {
  if (process.env.TARO_ENV === 'h5') return <View id={PAD} className="signature-pad" />;
  const told = (event: unknown) => (event as Touched).touches?.[0];
  return (
    <Canvas
      id={PAD}
      canvasId={PAD}
      type="2d"
      disableScroll
      className="signature-pad"
      onTouchStart={(event) => {
        const at = told(event);
        if (at) ink.current?.start(at.x, at.y);
      }}
      onTouchMove={(event) => {
        const at = told(event);
        if (at) ink.current?.move(at.x, at.y);
      }}
    />
  );
};

/** A sheet to sign on with a finger. `onDone` gets the picture's path. */
export const SignaturePad = ({
  onDone,
  onClose,
}: {
  onDone: (path: string) => Promise<void>;
  onClose: () => void;
}) => {
  const ink = useRef<Ink | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    // The pad must have been laid out before it can be measured.
    const timer = setTimeout(async () => {
      ink.current = await openInk(PAD);
    }, 50);
    return () => clearTimeout(timer);
  }, []);
  const done = async () => {
    if (!ink.current || ink.current.isEmpty()) return setProblem(UI.signEmpty);
    await onDone(await ink.current.picture());
  };
  return (
    <Sheet title={UI.signPad} id="signature-sheet">
      <Glass ink={ink} />
      {problem ? <Words tone="brick">{problem}</Words> : null}
      <Button id="signature-done" kind="primary" onTap={done}>
        {UI.signDone}
      </Button>
      <Button id="signature-again" onTap={() => ink.current?.clear()}>
        {UI.signAgain}
      </Button>
      <Button kind="quiet" onTap={onClose}>
        {UI.cancel}
      </Button>
    </Sheet>
  );
};
