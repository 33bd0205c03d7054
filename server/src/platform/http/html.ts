/** Text into HTML. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const STYLE = `
:root{color-scheme:light}
body{margin:0 auto;max-width:960px;padding:24px 16px 64px;font:16px/1.7 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1f2a2e;background:#fbfaf7}
h1{font-size:28px;margin:8px 0}h2{font-size:20px;margin:32px 0 8px}
a{color:#0b6b5d}code,pre{font:13px/1.55 ui-monospace,Menlo,Consolas,monospace}
pre{background:#f1efe8;padding:12px;border-radius:8px;overflow:auto}
details{background:#fff;border:1px solid #e4e0d6;border-radius:10px;margin:8px 0;padding:0 14px}
summary{cursor:pointer;padding:10px 0}summary code{margin-right:8px}
details p{margin:4px 0}.verb{display:inline-block;min-width:60px;font-weight:600;color:#0b6b5d}
.way{display:block;background:#fff;border:1px solid #e4e0d6;border-radius:12px;padding:18px 20px;margin:12px 0;font-size:20px;text-decoration:none}
`;

/** One plain page without scripts. */
export const page = (title: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>${body}</body></html>`;
