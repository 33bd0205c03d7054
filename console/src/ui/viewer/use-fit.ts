import { type RefObject, useEffect, useState } from 'react';

interface Size {
  width: number;
  height: number;
}

/** The size at which a picture fits whole into its glass, never larger than it is; null until both are known. */
export const useFit = (glass: RefObject<HTMLElement>, picture: Size | null): Size | null => {
  const [room, setRoom] = useState<Size | null>(null);
  useEffect(() => {
    const el = glass.current;
    if (!el) return;
    const watch = new ResizeObserver(() => setRoom({ width: el.clientWidth, height: el.clientHeight }));
    watch.observe(el);
    return () => watch.disconnect();
  }, [glass]);
  if (!picture || !room) return null;
  const scale = Math.min(1, room.width / picture.width, room.height / picture.height);
  return { width: picture.width * scale, height: picture.height * scale };
};
