import type { FoundContract } from '../commands/context.ts';
import { isHeldBack, type TrustBook, trustBooks } from '../core/contract/trust.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { labelOf } from '../core/registers/book-label-texts.ts';

/** GET /api/contracts/:number/held-back: what a contract file brought in of trust and nobody has confirmed yet. */
export interface HeldBackView {
  readonly register: TrustBook;
  readonly entryId: string;
  readonly revision: number;
  readonly label: Bilingual;
  /** What people recognise it by: an address, a fingerprint, the day of a request. */
  readonly words: Bilingual;
  readonly since: string;
}

function wordsOf(register: TrustBook, id: string, data: JsonObject): Bilingual {
  if (register === 'mailRecipients') return { ja: String(data.address), en: String(data.address) };
  if (register === 'checkSigners') {
    const [name, by, on] = [data.name, data.trustedBy, data.on].map(String);
    return {
      ja: `${id}（点検した人：${name}、ファイルでは${by}が${on}に信頼）`,
      en: `${id} (run by ${name}; in the file, trusted by ${by} on ${on})`,
    };
  }
  const [madeAt, targets] = [data.madeAt, data.targets].map(String);
  return { ja: `${madeAt} に作成、対象${targets}件（${id}）`, en: `made ${madeAt}, ${targets} targets (${id})` };
}

/** What waits to be confirmed, book by book. */
export const heldBackList = ({ state: { registers } }: FoundContract): readonly HeldBackView[] =>
  trustBooks.flatMap((register) =>
    (registers[register] ?? []).filter(isHeldBack).map(({ id, revision, data }) => ({
      register,
      entryId: id,
      revision,
      label: labelOf(register),
      words: wordsOf(register, id, data),
      since: String((data.heldBack as JsonObject | undefined)?.since ?? ''),
    })),
  );
