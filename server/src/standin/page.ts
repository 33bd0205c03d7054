import type { Message, World } from './world.js';

const safe = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const when = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

const STYLE = `
  body { margin: 0; background: #faf8f4; color: #1d1b18; font: 17px/1.5 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; }
  main { max-width: 720px; margin: 0 auto; padding: 16px; }
  h1 { font-size: 24px; margin: 8px 0; } h2 { font-size: 20px; margin: 24px 0 8px; }
  .soft { color: #5b564d; font-size: 15px; } p { margin: 4px 0; }
  .card { background: #fff; border: 1px solid #e7e2d8; border-radius: 16px; padding: 12px 16px; margin: 12px 0; }
  .open, button { display: inline-flex; align-items: center; min-height: 44px; padding: 0 16px; border-radius: 8px; font: inherit; }
  .open { background: #1f6f54; color: #fff; text-decoration: none; }
  button { background: #fff; color: #155240; border: 1px solid #857e73; }
  summary { min-height: 44px; line-height: 44px; cursor: pointer; }
  .row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
  dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 12px; margin: 8px 0 0; } dt { color: #5b564d; } dd { margin: 0; overflow-wrap: anywhere; }`;

const messageCard = (world: World, message: Message): string => {
  const to = world.findPerson(message.openid)?.name ?? message.openid;
  const values = Object.values(message.data).map(({ value }) => `<p>${safe(value)}</p>`);
  return `<article class="card"><p><strong>给${safe(to)}</strong> <span class="soft">${when.format(message.at)}</span></p>
    ${values.join('')}<dl class="soft"><dt>模板</dt><dd>${safe(message.template)}</dd>
    <dt>点开去</dt><dd>${safe(message.page || '（没有写）')}</dd></dl></article>`;
};

const personCard = (world: World, openid: string): string => {
  const person = world.findPerson(openid);
  if (!person) return '';
  const templates = [...new Set(world.apps.flatMap((app) => Object.values(app.templates)))];
  const left = templates.reduce((sum, template) => sum + world.consentsLeft(openid, template), 0);
  return `<article class="card"><p><strong>${safe(person.name)}</strong> <span class="soft">${safe(person.phone)}</span></p>
    <p>${safe(person.note)}</p><p class="soft">还同意收 ${left} 条消息</p>
    <div class="row"><a class="open" href="/as/${encodeURIComponent(openid)}">以 TA 的身份打开小程序</a>
    <form method="post" action="/as/${encodeURIComponent(openid)}/consent"><button>替 TA 再各同意一条</button></form></div></article>`;
};

/** The stand-in's page: whom one can be, and every message that WeChat delivered, newest first. */
export const page = (world: World): string => {
  const messages = [...world.messages].reverse();
  const cast = world.people.filter(({ note }) => note);
  const others = world.people.filter(({ note }) => !note);
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>微信替身</title><style>${STYLE}</style></head><body><main>
<h1>微信替身</h1><p class="soft">演示用：它代替微信登录和发消息。这里的人都是编出来的。</p>
<h2>发出的消息（${messages.length} 条，新的在前）</h2>
${messages.length === 0 ? '<p class="card">还没有发出消息。</p>' : messages.map((m) => messageCard(world, m)).join('')}
<h2>演示里的人</h2>
${cast.map(({ openid }) => personCard(world, openid)).join('')}
${others.length === 0 ? '' : `<details><summary>另外 ${others.length} 位</summary>${others.map(({ openid }) => personCard(world, openid)).join('')}</details>`}
</main></body></html>`;
};
