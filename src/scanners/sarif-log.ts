import { z } from 'zod';

/** SARIF 2.1.0 (OASIS), as much of it as is read. What is optional there may be absent here. */

const message = z.looseObject({
  text: z.string().optional(),
  markdown: z.string().optional(),
  id: z.string().optional(),
  arguments: z.array(z.string()).default([]),
});
export type Message = z.infer<typeof message>;

const properties = z
  .looseObject({
    'security-severity': z.union([z.string(), z.number()]).optional().catch(undefined),
    tags: z.array(z.string()).optional().catch(undefined),
  })
  .optional();

const componentReference = z.looseObject({ index: z.int().optional(), name: z.string().optional() }).optional();

/** A rule or a class of weaknesses, named from elsewhere. */
const reference = z.looseObject({
  id: z.string().optional(),
  index: z.int().optional(),
  toolComponent: componentReference,
});
export type Reference = z.infer<typeof reference>;

const messageStrings = z.record(z.string(), message).optional();

const rule = z.looseObject({
  id: z.string(),
  name: z.string().optional(),
  shortDescription: message.optional(),
  fullDescription: message.optional(),
  messageStrings,
  defaultConfiguration: z.looseObject({ level: z.string().optional() }).optional(),
  relationships: z.array(z.looseObject({ target: reference })).default([]),
  properties,
});
export type Rule = z.infer<typeof rule>;

const region = z.looseObject({ startLine: z.number().optional(), startColumn: z.number().optional() });

const artifactLocation = z.looseObject({ uri: z.string().optional(), index: z.int().optional() });

const location = z.looseObject({
  physicalLocation: z
    .looseObject({ artifactLocation: artifactLocation.optional(), region: region.optional() })
    .optional(),
  logicalLocations: z
    .array(z.looseObject({ fullyQualifiedName: z.string().optional(), name: z.string().optional() }))
    .default([]),
});

const fingerprints = z.record(z.string(), z.string()).default({});

const result = z.looseObject({
  ruleId: z.string().optional(),
  ruleIndex: z.int().optional(),
  rule: reference.optional(),
  kind: z.string().default('fail'),
  level: z.string().optional(),
  message: message.optional(),
  locations: z.array(location).default([]),
  fingerprints,
  partialFingerprints: fingerprints,
  taxa: z.array(reference).default([]),
  suppressions: z.array(z.looseObject({ status: z.string().optional() })).default([]),
  baselineState: z.string().optional(),
  properties,
});
export type Result = z.infer<typeof result>;

const component = z.looseObject({
  name: z.string(),
  version: z.string().optional(),
  semanticVersion: z.string().optional(),
  globalMessageStrings: messageStrings,
  rules: z.array(rule).default([]),
});
export type ToolComponent = z.infer<typeof component>;

const run = z.looseObject({
  tool: z.looseObject({ driver: component, extensions: z.array(component).default([]) }),
  artifacts: z.array(z.looseObject({ location: artifactLocation.optional() })).default([]),
  invocations: z
    .array(z.looseObject({ startTimeUtc: z.string().optional(), endTimeUtc: z.string().optional() }))
    .default([]),
  results: z.array(result).nullish(),
});
export type Run = z.infer<typeof run>;

export const sarifLog = z.looseObject({ version: z.string(), runs: z.array(run) });
