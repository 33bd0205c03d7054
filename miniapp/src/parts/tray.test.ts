import { describe, expect, it } from 'vitest';
import {
  isSending,
  keepsPhotos,
  pagesOf,
  photoCount,
  restoredTray,
  sentPapers,
  type Tray,
  withEarlier,
  withPhoto,
} from './tray';

const tray: Tray = {
  card: [
    { key: 'a', id: 'f1', path: 'blob:1', state: 'sent', warning: '有点暗' },
    { key: 'b', path: 'blob:2', state: 'sending' },
  ],
  medical: [{ key: 'c', path: 'blob:3', state: 'failed' }],
};

describe('photos of a form', () => {
  it('are sent by paper, only those that arrived', () => {
    expect(sentPapers(tray)).toEqual([{ slot: 'card', files: ['f1'] }]);
    expect(photoCount(tray)).toBe(3);
  });

  it('hold the form up while one is on its way', () => {
    expect(isSending(tray)).toBe(true);
    expect(isSending(withPhoto(tray, 'card', 'b', { state: 'failed' }))).toBe(false);
  });

  it('after a restart are those that the server has; the path on the phone is gone', () => {
    expect(restoredTray(tray)).toEqual({
      card: [{ key: 'a', id: 'f1', warning: '有点暗', state: 'sent' }],
      medical: [],
    });
  });

  it('that could not be sent stay on the phone, in their place among the pages', () => {
    const kept = withPhoto(tray, 'card', 'b', { kept: 'k2', state: 'failed' });
    expect(keepsPhotos(tray)).toBe(false);
    expect(keepsPhotos(kept)).toBe(true);
    expect(pagesOf(kept)).toEqual([{ slot: 'card', pages: [{ id: 'f1' }, { kept: 'k2' }] }]);
    expect(restoredTray(kept).card?.[1]).toEqual({ key: 'b', kept: 'k2', state: 'failed' });
  });

  it('are pages whose order may be changed', () => {
    const keysOf = (one: Tray) => one.card?.map(({ key }) => key);
    expect(keysOf(withEarlier(tray, 'card', 'b'))).toEqual(['b', 'a']);
    expect(keysOf(withEarlier(tray, 'card', 'a'))).toEqual(['a', 'b']);
    expect(withEarlier(tray, 'none', 'a')).toBe(tray);
  });
});
