import { japanDay, japanTime } from '../kernel/plain-date.ts';
import { formatWareki } from '../kernel/wareki.ts';
import { labelOf } from '../registers/book-label-texts.ts';
import { type Paper, type PaperBlock, plainCell } from '../report/paper.ts';
import type { ErasureCertificate, SignedErasureCertificate } from './erasure-certificate.ts';

/** Instants as people in Japan read them. */
const when = (instant: string): string => `${formatWareki(japanDay(instant))} ${japanTime(instant)}`;

const facts = (rows: readonly (readonly [string, string])[]): PaperBlock => ({
  kind: 'table',
  columns: [44, 130].map((width) => ({ label: '', width })),
  rows: rows.map(([label, value]) => ({ key: label, cells: [plainCell(label), plainCell(value)] })),
});

const listed = (columns: readonly (readonly [string, number])[], rows: readonly (readonly string[])[]): PaperBlock => ({
  kind: 'table',
  columns: columns.map(([label, width]) => ({ label, width })),
  rows: rows.map((cells) => ({ key: cells[0] ?? '', cells: cells.map(plainCell) })),
});

const whatHappened = (certificate: ErasureCertificate): PaperBlock =>
  facts([
    ['契約番号', certificate.contractNumber],
    ['契約件名', certificate.title ?? '（消去済み）'],
    ['契約のID', certificate.contractId],
    ['終了の確定', when(certificate.begunAt)],
    ['確定した者', `${certificate.by.id}（役割：${certificate.by.role}）`],
    ['鍵の破棄', when(certificate.keyDestroyedAt)],
    ['消去の完了', when(certificate.erasedAt)],
    [
      '方法',
      '契約ごとの鍵を上書きして削除し（暗号化消去）、行、記録の本文及びファイルを削除しました。データベースには暗号文だけがあり、その控え、複製及び WAL に残る暗号文も、鍵がないため読めません。',
    ],
  ]);

function whatWent({ registers, logBodies, files }: ErasureCertificate): PaperBlock[] {
  const rows = registers.map(({ register, rows: count }) => [labelOf(register).ja, `${count}`]);
  const none: PaperBlock = { kind: 'line', text: 'ファイルはありませんでした。' };
  const digests = files.map(({ sha256, size }) => [sha256, size.toLocaleString('en-US')]);
  return [
    { kind: 'heading', text: '１　消去した行と本文' },
    listed(
      [
        ['台帳', 130],
        ['行の数', 44],
      ],
      [...rows, ['記録（ログ）の本文', `${logBodies}`]],
    ),
    { kind: 'heading', text: '２　消去したファイル' },
    files.length === 0
      ? none
      : listed(
          [
            ['SHA-256', 144],
            ['バイト', 30],
          ],
          digests,
        ),
  ];
}

/** A signed head as rows: its size, root and signature, each by itself, so that none is broken by justification. */
function headRows(moment: string, note: string): (readonly [string, string])[] {
  const [, size = '', root = '', , signature = ''] = note.split('\n');
  return [
    [`${moment}の記録の件数`, size],
    [`${moment}のハッシュ値`, root],
    [`${moment}の署名`, signature.split(' ')[2] ?? ''],
  ];
}

/** 9) outlasts the contract, so that who is bound stays; said where something of it stays. */
const remainderLine: PaperBlock = {
  kind: 'line',
  text: '契約の終了後も続く守秘の義務（事項９）のため、契約番号、当事者（発注者と受注者）の名称、誓約した人数、誓約の期限及び次に確かめる日だけを、本ソフトウェアの鍵で封をして残しています。契約の件名、従事者の氏名、本業務に関する情報は含みません。',
};

function proof({
  entry,
  checkpointAfter,
  verifierKey,
  signature,
  certificate,
}: SignedErasureCertificate): PaperBlock[] {
  return [
    { kind: 'heading', text: '３　残るものと証明' },
    {
      kind: 'line',
      text: `記録の見出しとハッシュ値は残り、全体の連続性は今後も検証できます。この証明書は、記録${entry.seq}番がその内容を拘束しています。`,
    },
    ...(certificate.leaves === undefined ? [] : [remainderLine]),
    facts([
      ...headRows('消去前', certificate.checkpointBefore),
      ...headRows('消去後', checkpointAfter),
      ['検証鍵', verifierKey],
      ['塩', entry.salt],
      ['署名（Ed25519）', signature],
    ]),
    { kind: 'heading', text: '４　この証明書の範囲' },
    {
      kind: 'line',
      text: 'この証明書は、本ソフトウェアが保持していたものについて述べます。書き出したファイル、利用者の端末、及びデータフォルダ（鍵とファイル）の控えは含みません。',
    },
  ];
}

/** 消去証明書 as a document. `signer`: the name that stands on it as its signer, blank to be written by hand; it is kept nowhere. */
export function certificatePaper(signed: SignedErasureCertificate, signer: string): Paper {
  const { certificate } = signed;
  const day = japanDay(certificate.erasedAt);
  return {
    title: '消去証明書',
    author: '',
    day,
    footer: certificate.contractNumber,
    isLandscape: false,
    blocks: [
      { kind: 'line', text: formatWareki(day), align: 'right' },
      { kind: 'title', text: '消去証明書' },
      { kind: 'line', text: '次の契約について保持していた情報を、以下のとおり消去したことを証明します。' },
      { kind: 'line', text: `証明する者　${signer === '' ? '＿＿＿＿＿＿＿＿＿＿' : signer}`, align: 'right' },
      { kind: 'gap' },
      whatHappened(certificate),
      ...whatWent(certificate),
      ...proof(signed),
    ],
  };
}
