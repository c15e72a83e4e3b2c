import type { ScanTool } from '../../core/contract/scan-run.ts';
import { findProgram } from '../programs.ts';
import { runTestssl, testsslProgram } from './run-testssl.ts';
import { runWapiti } from './run-wapiti.ts';
import type { ScannedBy, ScannerKit } from './scanner-run.ts';

/** An outside scanner: what it is called here and in Debian, and how it is run. */
export interface Scanner {
  readonly program: string;
  readonly debianPackage: string;
  run(kit: ScannerKit): Promise<ScannedBy>;
}

export const scanners: Readonly<Record<ScanTool, Scanner>> = {
  wapiti: { program: 'wapiti', debianPackage: 'wapiti', run: runWapiti },
  testssl: { program: testsslProgram, debianPackage: 'testssl.sh', run: runTestssl },
};

export const isInstalled = (tool: ScanTool): boolean => findProgram(scanners[tool].program) !== null;
