import { useEffect, useRef } from 'react';
import { type CardReader, keyboardWedge, type ReadCard } from '../../platform/card-reader';

/** The desk's reader, while this part of the screen is there. */
export const useCardReader = (onCard: (card: ReadCard) => void, reader: CardReader = keyboardWedge): void => {
  const newest = useRef(onCard);
  newest.current = onCard;
  useEffect(() => reader.listen((card) => newest.current(card)), [reader]);
};
