import { describe, expect, it } from 'vitest';
import { isSending, photoCount, restoredTray, sentPapers, type Tray, withPhoto } from './tray';

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
});
