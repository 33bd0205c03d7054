import { problem } from '@huiyin/shared/contracts/problem';
import type { RouteContract } from '@huiyin/shared/contracts/route';
import { API_DOCS, API_REFUSALS } from '@huiyin/shared/labels/api-docs';
import { Components, type JsonSchema } from './json-schema.js';

type Json = Record<string, unknown>;

const PROBLEM = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } },
};

const parametersOf = (place: 'path' | 'query', schema: JsonSchema): Json[] => {
  const required = new Set((schema.required ?? []) as string[]);
  return Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).map(([name, one]) => ({
    name,
    in: place,
    required: place === 'path' || required.has(name),
    schema: one,
  }));
};

const requestKey = {
  name: 'request-key',
  in: 'header',
  required: true,
  schema: { type: 'string', pattern: '^[\\w-]{8,64}$' },
};

const parameters = (contract: RouteContract, components: Components): Json[] => [
  ...(contract.params
    ? parametersOf('path', components.schema(`${contract.id}.params`, contract.params, 'input'))
    : []),
  ...(contract.query
    ? parametersOf('query', components.schema(`${contract.id}.query`, contract.query, 'input'))
    : []),
  ...(contract.keyed ? [requestKey] : []),
];

const FILES = {
  'multipart/form-data': {
    schema: {
      type: 'object',
      properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
      required: ['file'],
    },
  },
};

const requestBody = ({ id, body }: RouteContract, components: Components): Json => {
  if (body === undefined) return {};
  const content =
    body === 'multipart'
      ? FILES
      : { 'application/json': { schema: components.schema(`${id}.body`, body, 'input') } };
  return { requestBody: { required: true, content } };
};

const replied = ({ id, reply }: RouteContract, components: Components): Json => {
  if (reply === 'none') return { description: API_DOCS.nothing };
  if (reply === 'binary') return { description: API_DOCS.bytes, content: { 'application/octet-stream': {} } };
  const schema = components.schema(`${id}.reply`, reply, 'output');
  return { description: API_DOCS.reply, content: { 'application/json': { schema } } };
};

const refusals = (contract: RouteContract): Json => {
  const refusal = (description: string) => ({ description, content: PROBLEM });
  const open = contract.callers.includes('guest');
  const codes = contract.refuses ?? [];
  return {
    400: refusal(API_REFUSALS[400]),
    ...(open ? {} : { 401: refusal(API_REFUSALS[401]), 403: refusal(API_REFUSALS[403]) }),
    ...(contract.params ? { 404: refusal(API_REFUSALS[404]) } : {}),
    default: refusal([API_REFUSALS.other, ...codes].join(' · ')),
  };
};

const operation = (contract: RouteContract, components: Components): Json => ({
  operationId: contract.id,
  summary: contract.summary,
  tags: [contract.id.split('.')[0]],
  description: `${API_DOCS.callers}: ${contract.callers.map((caller) => API_DOCS[caller]).join('、')}`,
  security: contract.callers.includes('guest') ? [] : [{ bearer: [] }, { cookie: [] }],
  parameters: parameters(contract, components),
  ...requestBody(contract, components),
  responses: {
    [contract.status ?? (contract.reply === 'none' ? 204 : 200)]: replied(contract, components),
    ...refusals(contract),
  },
});

/** The OpenAPI 3.1 document of these contracts, with every request, answer and problem. */
export const openApi = (contracts: readonly RouteContract[], version: string): Json => {
  const components = new Components();
  components.schemas.problem = components.schema('problem', problem, 'output');
  const paths: Record<string, Json> = {};
  for (const contract of contracts) {
    const path = contract.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operation(contract, components) };
  }
  return {
    openapi: '3.1.0',
    info: { title: API_DOCS.title, version },
    paths,
    components: {
      schemas: components.schemas,
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'huiyin_session' },
      },
    },
  };
};
