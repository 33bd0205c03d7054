export type Paper = 'a4' | 'slip80' | 'slip58';

/** A roll's printer leaves a few millimetres white at both sides: 72 of 80, 48 of 58 are printed on. */
const PAGES: Record<Paper, string> = {
  a4: 'size: A4; margin: 18mm 16mm;',
  slip80: 'size: 80mm auto; margin: 3mm 4mm;',
  slip58: 'size: 58mm auto; margin: 2mm 5mm;',
};

/**
 * Prints what stands in `.print-sheet` (everything else is hidden by print.css) on the given paper.
 * The page size cannot depend on a class, so the rule is written for the moment of printing.
 */
export const printOn = (paper: Paper): void => {
  const style = document.createElement('style');
  style.textContent = `@page { ${PAGES[paper]} }`;
  document.head.append(style);
  document.body.dataset.paper = paper;
  window.print();
  style.remove();
  delete document.body.dataset.paper;
};
