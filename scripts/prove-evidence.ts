// Sends 10,000 files of 2 GB to a server that is killed -9 twenty times, and looks whether anything acknowledged is gone or half there.
// Figures of a run stand in docs/quality/. Smaller: node scripts/prove-evidence.ts 300 20000 5
import { proveEvidence } from '../test/support/evidence-load.ts';

const [files = '10000', meanSize = '200000', kills = '20'] = process.argv.slice(2);
const outcome = await proveEvidence({
  files: Number(files),
  meanSize: Number(meanSize),
  kills: Number(kills),
  tell: (line) => process.stderr.write(`${line}\n`),
});
process.stdout.write(`${JSON.stringify(outcome, null, 2)}\n`);
process.exitCode = outcome.faults.length === 0 ? 0 : 1;
