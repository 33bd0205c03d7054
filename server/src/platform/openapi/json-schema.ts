import * as z from 'zod';

export type JsonSchema = Record<string, unknown>;

/** Schemas that refer to themselves need a place with a name: `components.schemas`. */
export class Components {
  readonly schemas: Record<string, JsonSchema> = {};

  /**
   * @param name unique in the document; used where the schema is recursive
   * @param io `input`: what a caller sends (before coercion); `output`: what comes back
   */
  schema(name: string, schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const { $schema, $defs, ...whole } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema;
    for (const [key, definition] of Object.entries($defs ?? {})) {
      this.schemas[`${name}.${key}`] = this.rehomed(name, definition);
    }
    const rehomed = this.rehomed(name, whole);
    if (!JSON.stringify(whole).includes('"$ref":"#"')) return rehomed;
    this.schemas[name] = rehomed;
    return { $ref: `#/components/schemas/${name}` };
  }

  private rehomed(name: string, schema: unknown): JsonSchema {
    const text = JSON.stringify(schema)
      .replaceAll('"$ref":"#"', `"$ref":"#/components/schemas/${name}"`)
      .replaceAll('"$ref":"#/$defs/', `"$ref":"#/components/schemas/${name}.`);
    return JSON.parse(text) as JsonSchema;
  }
}
