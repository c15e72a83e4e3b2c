import { type CheckedTarget, judgeTarget } from '../core/checks/checked-target.ts';
import { mailChecks } from '../core/checks/mail/checks.ts';
import { readSelectors } from '../core/checks/mail/selectors.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { probeMail } from '../probes/mail/probe-mail.ts';
import type { Gathered, ProbeKit } from '../probes/probe-kit.ts';
import { probeSmtp } from '../probes/smtp/probe-smtp.ts';

export interface MailOptions {
  /** The register's row, or what stands for it: `dkimSelectors`, `sends`, `domainReason`. */
  readonly declared?: JsonObject;
  /** 25 and 443 unless a test listens elsewhere. */
  readonly smtpPort?: number;
  readonly policyPort?: number;
  /** The roots that count; Mozilla's unless a test brings its own. */
  readonly roots?: readonly string[];
}

/** Looks at one mail domain: DNS and policy, then every server that receives its mail. */
export async function lookAtMail(
  target: string,
  { outbound, now, signal }: ProbeKit,
  { declared = {}, smtpPort, policyPort, roots }: MailOptions = {},
): Promise<readonly Gathered[]> {
  const { selectors } = readSelectors(typeof declared.dkimSelectors === 'string' ? declared.dkimSelectors : '');
  const trusted = roots === undefined ? {} : { roots };
  const at = policyPort === undefined ? {} : { policyPort };
  const mail = await probeMail({ outbound, target, selectors, now, ...at, ...trusted });
  if (signal.aborted) return [{ observation: mail }];
  const port = smtpPort === undefined ? {} : { port: smtpPort };
  const smtp = await probeSmtp({ outbound, target, now, signal, ...port, ...trusted });
  return [{ observation: mail }, { observation: smtp }];
}

/** Looks at one mail domain and judges it; needs no server and no database. */
export async function checkMail(target: string, kit: ProbeKit, options: MailOptions = {}): Promise<CheckedTarget> {
  const observations = (await lookAtMail(target, kit, options)).map(({ observation }) => observation);
  return judgeTarget(target, observations, mailChecks, { asOf: kit.today, declared: options.declared ?? {} });
}
