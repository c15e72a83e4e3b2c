import { factsOf } from '../core/assessment/facts.ts';
import { vulnerabilityProposals } from '../core/assessment/vulnerability-proposals.ts';
import type { Actor } from '../core/contract/actor.ts';
import { japanDay, type PlainDate } from '../core/kernel/plain-date.ts';
import { accepted, type Result } from '../core/kernel/result.ts';
import type { TablePreview } from '../core/registers/table-import.ts';
import { keepPreview } from '../postgres/preview-store.ts';
import type { VulnerabilityPreview } from '../queries/software-models.ts';
import { type Context, loadContract, type Refusal } from './context.ts';

/**
 * Proposes a row for each vulnerability that the feeds tell and the register lacks. Nothing is stored before the preview is
 * confirmed like any import; `informedOn` is the day on which the official was told, if he was.
 */
export async function proposeVulnerabilities(
  context: Context,
  actor: Actor,
  number: string,
  informedOn: PlainDate | null,
): Promise<Result<VulnerabilityPreview, Refusal>> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const facts = factsOf(found.value.state, japanDay(context.now()));
  const proposals = vulnerabilityProposals(facts, informedOn);
  const preview: TablePreview = {
    encoding: 'feeds',
    mapping: [],
    issues: [],
    counts: { add: proposals.length, change: 0, remove: 0, same: 0, refused: 0 },
    rows: proposals.map(({ data }, index) => ({
      row: index + 1,
      change: 'add',
      entryId: context.newId(),
      expectedRevision: 0,
      data,
    })),
  };
  const id = context.newId();
  const owner = { tenant: actor.tenant, contractId: found.value.contractId };
  await keepPreview(context, owner, 'vulnerabilities', id, preview, context.now());
  return accepted({ id, proposals });
}
