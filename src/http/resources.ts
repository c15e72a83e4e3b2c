import { Hono } from 'hono';
import type { CheckContext } from '../commands/check-runs.ts';
import type { LogSigner } from '../commands/log-key.ts';
import type { ScanContext } from '../commands/scan-desk.ts';
import { calendarRoutes } from './calendar.ts';
import { carryOverRoutes } from './carry-over.ts';
import { checklistRoutes } from './checklists.ts';
import { checkRoutes } from './checks.ts';
import { closingRoutes } from './closing.ts';
import { contractOperationRoutes } from './contract-operations.ts';
import { contractRoutes } from './contracts.ts';
import { diagnosisRoutes } from './diagnoses.ts';
import { doctorRoutes } from './doctor.ts';
import { evidenceRoutes } from './evidence.ts';
import { importUndoRoutes } from './import-undo.ts';
import { importRoutes } from './imports.ts';
import { logRoutes } from './log.ts';
import { notificationRoutes } from './notifications.ts';
import { pictureRoutes } from './pictures.ts';
import { planRoutes } from './plan.ts';
import { previewRowRoutes } from './preview-rows.ts';
import { registerQuestionRoutes } from './register-questions.ts';
import { registerRoutes } from './registers.ts';
import { reportRoutes } from './reports.ts';
import { scanRoutes } from './scans.ts';
import { type Env, kitOf } from './server-kit.ts';
import { softwareRoutes } from './software.ts';
import { takeOverRoutes } from './take-over.ts';

export interface ResourceOptions {
  readonly context: CheckContext;
  readonly scans: ScanContext;
  readonly signer: LogSigner;
  /** The address under which people reach the server. */
  readonly publicUrl: () => string;
}

/** Everything that is asked of contracts, behind the door: the same in the server's first thread and on those for heavy requests. */
export function resources({ context, scans, signer, publicUrl }: ResourceOptions): Hono<Env> {
  const kit = kitOf(context);
  const all = new Hono<Env>();
  for (const routes of [
    importRoutes(kit),
    previewRowRoutes(kit),
    importUndoRoutes(kit),
    takeOverRoutes(kit),
    contractRoutes(kit),
    carryOverRoutes(kit),
    contractOperationRoutes(kit),
    doctorRoutes(kit),
    registerQuestionRoutes(kit),
    registerRoutes(kit),
    checklistRoutes(kit),
    softwareRoutes(kit),
    diagnosisRoutes(kit),
    scanRoutes(kit, scans),
    planRoutes(kit),
    checkRoutes(kit, context),
    notificationRoutes(kit, context),
    pictureRoutes(kit),
    calendarRoutes(kit, publicUrl),
    reportRoutes(kit),
    evidenceRoutes(kit),
    logRoutes(kit, signer),
    closingRoutes(kit, signer),
  ])
    all.route('/', routes);
  return all;
}
