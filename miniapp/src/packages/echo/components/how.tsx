import { ECHO } from '@huiyin/shared/labels/echo';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Words } from '@/ui/words';

/** How each number is counted, behind a tap. */
export const How = () => {
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button id="echo-how" icon="info" onTap={() => setOpen(true)}>
        {ECHO.how}
      </Button>
    );
  }
  return (
    <Card id="echo-hows" title={ECHO.how}>
      {ECHO.hows.map((how) => (
        <Words key={how}>{how}</Words>
      ))}
      <Words>{ECHO.rule}</Words>
      <Button onTap={() => setOpen(false)}>{ECHO.hide}</Button>
    </Card>
  );
};
