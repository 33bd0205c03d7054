import { AT_DESK } from '@huiyin/shared/labels/desk';
import { sayDate, sayMoment } from '../../ui/moment';
import type { MatterView } from './types';
import './beside.css';

/** What runs beside the owed answer: an offer to another desk, a 催 that is owed a sentence, what may still be asked for. */
export const Beside = ({ view }: { view: MatterView }) => {
  const lines = [offerLine(view), urgeLine(view), acceptanceLine(view), awayLine(view)].filter(
    (line): line is Line => line !== null,
  );
  if (lines.length === 0) return null;
  return (
    <ul className="beside">
      {lines.map(({ say, tone }) => (
        <li key={say} className={`beside-${tone}`}>
          {say}
        </li>
      ))}
    </ul>
  );
};

interface Line {
  say: string;
  tone: 'attention' | 'quiet';
}

const offerLine = ({ offer, allowed }: MatterView): Line | null => {
  if (!offer) return null;
  if (offer.bindBy !== null) return { say: AT_DESK.offerBind(sayDate(offer.bindBy)), tone: 'attention' };
  if (offer.to === null) return null;
  const code = offer.codeLabel ?? '';
  const ours = allowed.some((a) => a.action === 'take-offer');
  const say = ours ? AT_DESK.offerFrom(offer.from, code) : AT_DESK.offerTo(offer.to, code);
  return {
    say: offer.bounces > 0 ? `${say}${AT_DESK.bounced(offer.bounces)}。` : say,
    tone: 'attention',
  };
};

const urgeLine = ({ urge }: MatterView): Line | null => {
  if (!urge) return null;
  return urge.due === null
    ? { say: AT_DESK.urgeAnswered(urge.n), tone: 'quiet' }
    : { say: AT_DESK.urged(urge.n, urge.who, sayMoment(urge.due)), tone: 'attention' };
};

const acceptanceLine = ({ acceptance, papers, open }: MatterView): Line | null => {
  if (!open || !acceptance?.firstListAt || acceptance.mayAskOnly === null) return null;
  const names = papers.filter((p) => acceptance.mayAskOnly?.includes(p.slot)).map((p) => p.name);
  const when = sayMoment(acceptance.firstListAt);
  const say = names.length > 0 ? AT_DESK.onlyAsk(when, names.join('、')) : AT_DESK.nothingMore(when);
  return {
    say: acceptance.ourFault > 0 ? `${say}（${AT_DESK.ourFault(acceptance.ourFault)}）` : say,
    tone: 'quiet',
  };
};

const awayLine = ({ away }: MatterView): Line | null => (away ? { say: AT_DESK.away, tone: 'quiet' } : null);
