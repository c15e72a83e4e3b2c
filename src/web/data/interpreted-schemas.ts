/**
 * zod compiles schemas with `new Function` unless told otherwise, and looks whether it may; the policy of this page forbids
 * that, and the browser reports the attempt. This is the setting zod reads when it is first loaded; `z.config` would be too
 * late for a chunk that loads zod and declares schemas at once.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
