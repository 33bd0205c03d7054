import * as z from 'zod';

/** go: fulfils it · stop: something is missing · ask: nobody can tell yet, somebody looks into it. */
const VERDICTS = ['go', 'stop', 'ask'] as const;

export const eligibilityQuestion = z.strictObject({
  key: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  ask: z.string().min(1),
  help: z.string().optional(),
  /** Asked only when an earlier question, itself asked or known, was answered so. */
  when: z.strictObject({ key: z.string(), equals: z.string() }).optional(),
  /** Answered `yes` by the register for whoever is `least` years old; within `near` years below it is asked all the same, further below it is `no`. */
  age: z.strictObject({ least: z.number().int(), near: z.number().int().optional() }).optional(),
  answers: z
    .array(
      z.strictObject({
        value: z.string().min(1),
        label: z.string().min(1),
        verdict: z.enum(VERDICTS),
        /** The condition that is missing, in a few words. */
        missing: z.string().optional(),
        /** What to do about it, and the next door. */
        say: z.string().optional(),
        /** Another entry of the catalogue that may fit. */
        itemId: z.string().optional(),
      }),
    )
    .min(2),
});

/** A question whose answer says whether one condition is met. */
export type Question = z.infer<typeof eligibilityQuestion>;

type Answer = Question['answers'][number];

/** What the register knows of whom it is for. */
export interface EligibilityFacts {
  age?: number | null | undefined;
}

export interface Judgement {
  /** What to ask now; absent when everything has been said. */
  next?: Question;
  /** What the register has answered: shown, not asked. */
  known: { key: string; ask: string; label: string }[];
  /** What is missing, or has to be looked into, in the order of the questions. */
  missing: { key: string; missing: string; say: string; itemId?: string }[];
  verdict: (typeof VERDICTS)[number] | 'open';
}

const byRegister = ({ age: rule }: Question, { age }: EligibilityFacts): string | undefined => {
  if (!rule || age === undefined || age === null) return undefined;
  if (age >= rule.least) return 'yes';
  return age >= rule.least - (rule.near ?? 0) ? undefined : 'no';
};

const worst = (given: readonly Answer[]): Judgement['verdict'] =>
  given.some((a) => a.verdict === 'stop') ? 'stop' : given.some((a) => a.verdict === 'ask') ? 'ask' : 'go';

/**
 * Who may ask for something, as far as a few answers tell: every condition that is missing by its name, what to do and where else to go.
 * It keeps nobody from filing: the office decides, not a list of questions. An answer that the question doesn't know counts as none.
 */
export const judge = (
  questions: readonly Question[],
  answers: Readonly<Record<string, string>>,
  facts: EligibilityFacts = {},
): Judgement => {
  const said = new Map<string, string>();
  const given: { question: Question; answer: Answer }[] = [];
  const known: Judgement['known'] = [];
  let next: Question | undefined;
  for (const question of questions) {
    if (question.when && said.get(question.when.key) !== question.when.equals) continue;
    const register = byRegister(question, facts);
    const answer = question.answers.find((a) => a.value === (register ?? answers[question.key]));
    if (!answer) {
      next ??= question;
      continue;
    }
    said.set(question.key, answer.value);
    given.push({ question, answer });
    if (register !== undefined) known.push({ key: question.key, ask: question.ask, label: answer.label });
  }
  const missing = given.flatMap(({ question: { key }, answer: { verdict, missing: what, say, itemId } }) =>
    verdict === 'go' ? [] : [{ key, missing: what ?? '', say: say ?? '', ...(itemId ? { itemId } : {}) }],
  );
  const verdict = worst(given.map((g) => g.answer));
  return {
    ...(next ? { next } : {}),
    known,
    missing,
    verdict: next && verdict !== 'stop' ? 'open' : verdict,
  };
};
