import { normalForm } from '../kernel/normal-form.ts';

/** What a list's remark says of a registration: it stands, it has lapsed, or nobody can tell by the words. */
export type IsmapRemark = 'stands' | 'lapsed' | 'unknown';

/** Remarks that say nothing against it. */
const plain =
  /^(?:|[-－ー―—–]|なし|無し|無|該当なし|特になし|登録|登録済み?|登録中|新規|新規登録|更新|更新登録|登録更新|更新済み?|有効|継続)$/;

const lifted = /(?:停止|取り?消し?|失効)[^、。]{0,12}(?:解除|撤回|復帰)|復活|再登録/;
const lapsed =
  /停止|削除|取り?消|抹消|失効|辞退|取り?下げ|取下|期限切れ|期限が切れ|満了|終了|廃止|除外|登録[^、。]{0,6}解除|解約/;
/** 「停止していない」: the words of a lapse, turned round. */
const denied = /(?:ない|なし|ません|無し|せず)$/;

function remarkOfPart(part: string): IsmapRemark | 'lifted' {
  if (plain.test(part)) return 'stands';
  if (lifted.test(part)) return 'lifted';
  return lapsed.test(part) && !denied.test(part) ? 'lapsed' : 'unknown';
}

/**
 * Reads a remark part by part. What no word decides, and what says both, is unknown and shown to a person: never that the registration stands.
 */
export function ismapRemark(text: string): IsmapRemark {
  const parts = normalForm(text, 'NFKC')
    .split(/[、。,;\n・/]/)
    .map((part) => part.replaceAll(/\s/g, ''))
    .filter((part) => part !== '');
  const said = new Set(parts.map(remarkOfPart));
  if (said.has('lapsed') && !said.has('lifted')) return 'lapsed';
  if (said.has('unknown') || said.has('lapsed')) return 'unknown';
  return 'stands';
}
