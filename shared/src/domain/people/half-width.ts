/** Full-width digits and letters, as some phones and Excel sheets give them, become plain ones. */
export const halfWidth = (typed: string): string =>
  typed.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (c) =>
    String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  );
