import { VIEWER } from '@huiyin/shared/labels/console';
import { useEffect, useRef, useState } from 'react';
import { useShortcuts } from '../../platform/shortcuts';
import { type Box, boxOf, ninth } from './marks';
import { useFit } from './use-fit';
import { drag, FLAT, type Lie, rotate, zoom } from './view-state';
import './viewer.css';

const NINE = [1, 2, 3, 4, 5, 6, 7, 8, 9];

export interface Page {
  id: string;
  url: string;
  mime: string;
  caption: string;
}

interface Props {
  pages: readonly Page[];
  at: number;
  onAt: (at: number) => void;
  /** What is marked on the page that lies there. */
  marks?: readonly Box[];
  /** While marking: dragging draws a rectangle, the number keys mark a ninth. */
  onMark?: (box: Box) => void;
}

/** The papers under a glass: zoom with the wheel or + −, turn with r, drag, next with ] . */
export const Viewer = ({ pages, at, onAt, marks = [], onMark }: Props) => {
  const [lie, setLie] = useState<Lie>(FLAT);
  const page = pages[at];
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins flat
  useEffect(() => setLie(FLAT), [page?.id, onMark === undefined]);
  const step = (by: number) => onAt((at + by + pages.length) % pages.length);
  useShortcuts({
    '+': () => setLie((l) => zoom(l, 1.4)),
    '=': () => setLie((l) => zoom(l, 1.4)),
    '-': () => setLie((l) => zoom(l, 1 / 1.4)),
    r: () => setLie(rotate),
    '[': () => step(-1),
    ']': () => step(1),
  });
  useShortcuts(onMark ? Object.fromEntries(NINE.map((n) => [String(n), () => onMark(ninth(n))])) : {}, 3);
  if (!page) return null;
  return (
    <figure className="viewer">
      {page.mime === 'application/pdf' ? (
        <iframe className="viewer-pdf" src={page.url} title={page.caption} />
      ) : (
        <Glass key={page.id} page={page} lie={lie} onLie={setLie} marks={marks} onMark={onMark} />
      )}
      <figcaption className="viewer-bar">
        <span className="grow clip">{page.caption}</span>
        {pages.length > 1 && <span className="soft small keep">{VIEWER.of(at + 1, pages.length)}</span>}
        <Tool label={VIEWER.previous} sign="‹" onClick={() => step(-1)} off={pages.length < 2} />
        <Tool label={VIEWER.next} sign="›" onClick={() => step(1)} off={pages.length < 2} />
        <Tool label={VIEWER.zoomOut} sign="−" onClick={() => setLie(zoom(lie, 1 / 1.4))} />
        <Tool label={VIEWER.zoomIn} sign="+" onClick={() => setLie(zoom(lie, 1.4))} />
        <Tool label={VIEWER.rotate} sign="↻" onClick={() => setLie(rotate(lie))} />
        <a
          className="viewer-tool"
          href={page.url}
          target="_blank"
          rel="noreferrer"
          title={VIEWER.open}
          aria-label={VIEWER.open}
        >
          ↗
        </a>
      </figcaption>
    </figure>
  );
};

const Tool = ({
  label,
  sign,
  onClick,
  off,
}: {
  label: string;
  sign: string;
  onClick: () => void;
  off?: boolean;
}) => (
  <button
    type="button"
    className="viewer-tool"
    title={label}
    aria-label={label}
    onClick={onClick}
    disabled={off}
  >
    {sign}
  </button>
);

interface GlassProps {
  page: Page;
  lie: Lie;
  onLie: (lie: Lie) => void;
  marks: readonly Box[];
  onMark: ((box: Box) => void) | undefined;
}

const inPercent = ({ x, y, w, h }: Box) => ({
  left: `${x * 100}%`,
  top: `${y * 100}%`,
  width: `${w * 100}%`,
  height: `${h * 100}%`,
});

const Glass = ({ page, lie, onLie, marks, onMark }: GlassProps) => {
  const glass = useRef<HTMLDivElement>(null);
  const from = useRef<{ x: number; y: number } | null>(null);
  const begun = useRef<{ x: number; y: number } | null>(null);
  const sheet = useRef<HTMLImageElement>(null);
  const [drawn, setDrawn] = useState<Box | null>(null);
  const [natural, setNatural] = useState<{ width: number; height: number } | null>(null);
  const fit = useFit(glass, natural);
  const boxTo = (to: { x: number; y: number }) =>
    begun.current && sheet.current ? boxOf(begun.current, to, sheet.current.getBoundingClientRect()) : null;
  const [failed, setFailed] = useState(false);
  const newest = useRef({ lie, onLie });
  newest.current = { lie, onLie };
  useEffect(() => {
    const el = glass.current;
    if (!el) return;
    // React listens to the wheel passively and could not keep the page from scrolling.
    const onWheel = (e: WheelEvent) => {
      e.preventDefault();
      newest.current.onLie(zoom(newest.current.lie, e.deltaY < 0 ? 1.2 : 1 / 1.2));
    };
    el.addEventListener('wheel', onWheel, { passive: false });
    return () => el.removeEventListener('wheel', onWheel);
  }, []);
  return (
    <div
      ref={glass}
      className={`viewer-glass ${onMark ? 'viewer-marking' : lie.scale > 1 ? 'viewer-near' : ''}`}
      onPointerDown={(e) => {
        (onMark && lie.turn === 0 ? begun : from).current = { x: e.clientX, y: e.clientY };
        e.currentTarget.setPointerCapture(e.pointerId);
      }}
      onPointerMove={(e) => {
        if (begun.current) return setDrawn(boxTo({ x: e.clientX, y: e.clientY }));
        if (!from.current) return;
        onLie(drag(lie, e.clientX - from.current.x, e.clientY - from.current.y));
        from.current = { x: e.clientX, y: e.clientY };
      }}
      onPointerUp={(e) => {
        const box = boxTo({ x: e.clientX, y: e.clientY });
        if (box) onMark?.(box);
        begun.current = null;
        setDrawn(null);
        from.current = null;
      }}
    >
      {failed ? (
        <p className="viewer-failed">{VIEWER.failed}</p>
      ) : (
        <div
          className="viewer-sheet"
          style={{
            ...fit,
            transform: `translate(${lie.x}px, ${lie.y}px) rotate(${lie.turn}deg) scale(${lie.scale})`,
          }}
        >
          <img
            ref={sheet}
            src={page.url}
            alt={page.caption}
            draggable={false}
            onError={() => setFailed(true)}
            onLoad={(e) =>
              setNatural({ width: e.currentTarget.naturalWidth, height: e.currentTarget.naturalHeight })
            }
          />
          {[...marks, ...(drawn ? [drawn] : [])].map((box, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: marks have no identity but their order
            <span key={i} className="viewer-mark" style={inPercent(box)} />
          ))}
        </div>
      )}
    </div>
  );
};
