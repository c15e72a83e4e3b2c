// Publishes the JSON Schema of contract files from the schemas that the product itself uses.
import { writeFileSync } from 'node:fs';
import { contractFileJsonSchema } from '../src/core/registers/contract-file-shape.ts';

const path = new URL('../docs/contract-file.schema.json', import.meta.url);
writeFileSync(path, `${JSON.stringify(contractFileJsonSchema(), null, 2)}\n`);
