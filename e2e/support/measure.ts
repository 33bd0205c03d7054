import type { Page } from 'playwright-core';

/** What a thick finger can hit: no target is smaller, in CSS pixels. */
const FINGER = 44;

/**
 * What is wrong with the page that is open, measured in the document: anything wider than the screen, words that run out of their box,
 * targets too small for a finger. Each as a line; empty is good.
 */
export const faultsOnScreen = (page: Page): Promise<string[]> =>
  page.evaluate((finger) => {
    const found = new Set<string>();
    const wide = innerWidth;
    const seen = (element: Element) =>
      element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';
    const root = [...document.querySelectorAll('.page')].filter(seen).at(-1);
    if (!root) return ['no page'];
    const scroller = document.scrollingElement ?? document.documentElement;
    if (scroller.scrollWidth > wide + 1) found.add(`the page scrolls sideways: ${scroller.scrollWidth}`);

    const isBox = (style: CSSStyleDeclaration) =>
      style.display !== 'inline' &&
      (style.overflowX !== 'visible' ||
        style.borderTopWidth !== '0px' ||
        style.backgroundColor !== 'rgba(0, 0, 0, 0)');
    const spills = (words: DOMRect, element: Element): boolean => {
      const style = getComputedStyle(element);
      if (!isBox(style)) return false;
      const box = element.getBoundingClientRect();
      const cut = style.overflowY === 'hidden' && words.bottom > box.bottom + 1;
      return words.right > box.right + 1 || words.left < box.left - 1 || cut;
    };
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      if (words === '') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        if (rect.width === 0) continue;
        if (rect.right > wide + 1 || rect.left < -1) found.add(`off the screen: ${words.slice(0, 30)}`);
        for (let up = node.parentElement; up && up !== root; up = up.parentElement)
          if (spills(rect, up)) found.add(`out of ${up.className}: ${words.slice(0, 30)}`);
      }
    }
    for (const input of root.querySelectorAll('input, textarea'))
      if (input.scrollWidth > input.clientWidth + 1)
        found.add(`cut in its field: ${input.closest('[id]')?.id}`);

    const targets =
      'taro-button-core, input, textarea, [data-taps], [role], .card--tappable, .pick, .row--taps';
    const roles = ['button', 'tab', 'radio', 'checkbox', 'link'];
    for (const element of root.querySelectorAll(targets)) {
      const role = element.getAttribute('role');
      if (role !== null && !roles.includes(role)) continue;
      const { width, height } = element.getBoundingClientRect();
      if (width === 0 || (width >= finger - 0.5 && height >= finger - 0.5)) continue;
      found.add(`${Math.round(width)}×${Math.round(height)}: ${element.id || element.className}`);
    }
    return [...found];
  }, FINGER);
