import { ECHO, sayMonth } from '@huiyin/shared/labels/echo';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Row, Rows } from '@/ui/card';

/** Another month, behind a tap. */
export const Months = ({
  months,
  now,
  onPick,
}: {
  months: readonly string[];
  now: string;
  onPick: (month: string) => void;
}) => {
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button id="echo-months" onTap={() => setOpen(true)}>
        {ECHO.other}
      </Button>
    );
  }
  const pick = (month: string) => {
    setOpen(false);
    onPick(month);
  };
  return (
    <Rows>
      {months
        .filter((month) => month !== now)
        .map((month) => (
          <Row key={month} id={`echo-${month}`} title={sayMonth(month)} onTap={() => pick(month)} />
        ))}
    </Rows>
  );
};
