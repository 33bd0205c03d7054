import type { submitDispute } from '@huiyin/shared/contracts/dispute';
import type { Call } from '@huiyin/shared/contracts/route';
import { DISPUTE, UI } from '@huiyin/shared/labels/miniapp';
import { type Subject, subjectToSend } from '@/parts/subject';
import { sentPapers, type Tray } from '@/parts/tray';

export type Body = Call<typeof submitDispute>['body'];
export type Danger = Body['danger'];
export type Type = Body['type'];

/** The slot under which a dispute's photos stand on the phone. */
export const PHOTOS = 'photos';

export interface Intake {
  title: string;
  danger: Danger | null;
  subject: Subject | null;
  type: Type | null;
  other: { name: string; phone: string; where: string };
  what: string;
  want: string;
  tray: Tray;
  step: number;
}

export const blankIntake = (subject: Subject | null): Intake => ({
  title: DISPUTE.title,
  danger: null,
  subject,
  type: null,
  other: { name: '', phone: '', where: '' },
  what: '',
  want: '',
  tray: {},
  step: 0,
});

export type StepName = 'danger' | 'who' | 'other' | 'what' | 'want' | 'check';

/** The pages in order: danger first; who it is for only where it must be asked. */
export const stepsOf = (askWho: boolean): StepName[] => [
  'danger',
  ...(askWho ? (['who'] as const) : []),
  'other',
  'what',
  'want',
  'check',
];

const MISSING = UI.needed;

/** What is still missing on a page, by field. */
export const problemsOf = (step: StepName, intake: Intake): Record<string, string> => {
  switch (step) {
    case 'danger':
      return intake.danger ? {} : { danger: UI.chooseOne };
    case 'other':
      return {
        ...(intake.other.name.trim() ? {} : { name: MISSING }),
        ...(intake.type ? {} : { type: UI.chooseOne }),
      };
    case 'what':
      return intake.what.trim().length < 2 ? { what: MISSING } : {};
    case 'want':
      return intake.want.trim().length < 2 ? { want: MISSING } : {};
    default:
      return {};
  }
};

const given = (text: string) => (text.trim() === '' ? undefined : text.trim());

/** The request; undefined while something is missing. */
export const bodyOf = (intake: Intake): Body | undefined => {
  const { danger, subject, type } = intake;
  if (!danger || !subject || !type) return undefined;
  const phone = given(intake.other.phone);
  const where = given(intake.other.where);
  return {
    danger,
    subject: subjectToSend(subject),
    type,
    other: { name: intake.other.name.trim(), ...(phone ? { phone } : {}), ...(where ? { where } : {}) },
    what: intake.what.trim(),
    want: intake.want.trim(),
    files: sentPapers(intake.tray).flatMap(({ files }) => files),
  };
};
