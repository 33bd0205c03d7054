import { GIVEN, sayGivenDay } from '@huiyin/shared/labels/given';
import { Button } from 'antd';
import { isUsed, type Offer, useGiven, withUsed } from './given-context';

/** The same was given before: one press takes it, one press takes it out again. */
export const GivenLine = ({ offer }: { offer: Offer }) => {
  const given = useGiven();
  const on = isUsed(given, offer);
  return (
    <p className="given-line" data-given={offer.key}>
      {on ? GIVEN.using : GIVEN.offer}：<b>{offer.say ?? GIVEN.pages(offer.pages)}</b>
      <span className="soft small">
        　{GIVEN.at(sayGivenDay(offer.at))}　{GIVEN.until(sayGivenDay(offer.until))}
      </span>
      <Button
        size="small"
        type={on ? 'text' : 'default'}
        onClick={() => given.onUsed(withUsed(given.used, offer, !on))}
      >
        {on ? (offer.kind === 'paper' ? GIVEN.notUsePaper : GIVEN.notUse) : GIVEN.use}
      </Button>
    </p>
  );
};
