import type { RouteContract } from '@huiyin/shared/contracts/route';
import { API_DOCS } from '@huiyin/shared/labels/api-docs';
import { PROBLEMS, type ProblemCode } from '@huiyin/shared/labels/problems';
import type * as z from 'zod';
import { escapeHtml, page } from '../http/html.js';
import { Components } from './json-schema.js';

const shown = (label: string, schema: z.ZodType | string | undefined, io: 'input' | 'output'): string => {
  if (schema === undefined) return '';
  if (typeof schema === 'string') return `<p>${label}: ${schema}</p>`;
  const components = new Components();
  const json = components.schema('schema', schema, io);
  const all = Object.keys(components.schemas).length > 0 ? { ...json, ...components.schemas } : json;
  return `<p>${label}</p><pre>${escapeHtml(JSON.stringify(all, null, 2))}</pre>`;
};

const bodyOf = ({ body }: RouteContract) => (body === 'multipart' ? API_DOCS.files : body);

const replyOf = ({ reply }: RouteContract) => {
  if (reply === 'none') return API_DOCS.nothing;
  return reply === 'binary' ? API_DOCS.bytes : reply;
};

const refusesOf = ({ refuses }: RouteContract): string => {
  if (!refuses || refuses.length === 0) return '';
  const items = refuses.map((code) => {
    const words = code in PROBLEMS ? PROBLEMS[code as ProblemCode].title : '';
    return `<code>${escapeHtml(code)}</code> ${escapeHtml(words)}`;
  });
  return `<p>${API_DOCS.refuses}: ${items.join(' · ')}</p>`;
};

const routeOf = (contract: RouteContract): string => {
  const callers = contract.callers.map((caller) => API_DOCS[caller]).join('、');
  return [
    `<details id="${contract.id}"><summary><span class="verb">${contract.method}</span> `,
    `<code>${escapeHtml(contract.path)}</code>${escapeHtml(contract.summary)}</summary>`,
    `<p>${API_DOCS.callers}: ${callers}${contract.keyed ? ` · ${API_DOCS.keyed}` : ''}</p>`,
    shown(API_DOCS.params, contract.params, 'input'),
    shown(API_DOCS.query, contract.query, 'input'),
    shown(API_DOCS.body, bodyOf(contract), 'input'),
    shown(API_DOCS.reply, replyOf(contract), 'output'),
    refusesOf(contract),
    '</details>',
  ].join('');
};

/** The page for people: every route, what goes in and out. No scripts, nothing from elsewhere. */
export const docsPage = (contracts: readonly RouteContract[]): string => {
  const tags = [...new Set(contracts.map(tagOf))];
  const sections = tags.map((tag) => {
    const routes = contracts.filter((contract) => tagOf(contract) === tag);
    return `<h2>${tag}</h2>${routes.map(routeOf).join('')}`;
  });
  const lead = `<h1>${API_DOCS.title}</h1><p>${API_DOCS.lead}<a href="/api/openapi.json">/api/openapi.json</a></p>`;
  return page(API_DOCS.title, lead + sections.join(''));
};

const tagOf = ({ id }: RouteContract): string => id.split('.')[0] ?? id;
