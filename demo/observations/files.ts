import type { FilesData } from '../../src/core/checks/deliverable/files-observation.ts';
import type { MalwareData } from '../../src/core/checks/deliverable/malware-observation.ts';
import { shortened } from '../../src/core/checks/shortened.ts';

const none = shortened<never>([], 0);
const walked = { files: 1, members: 42, bytes: 1_845_120 };

/** The application as it was handed over: an installer among its files, without a signature. */
export const applicationFiles: FilesData = {
  walked,
  gaps: none,
  executables: shortened([{ place: '支援制度検索アプリ-0.9.zip › setup.exe', kind: 'windowsProgram' }], 1),
  macros: none,
  disguised: none,
  hasPages: false,
  hashLists: [],
  signatures: none,
  lockFiles: none,
  attestations: none,
};

/** Nothing was detected, by signatures of the day. */
export const applicationScan: MalwareData = {
  walked,
  scanned: 43,
  alerts: none,
  gaps: none,
  findsTestFile: true,
  scannedOn: '2026-11-21',
  dataAsOf: '2026-11-21',
  oldestDays: 3,
};
