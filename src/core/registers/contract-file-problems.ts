import { catalogues } from '../catalogue/meti-2023.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import { own } from '../kernel/own.ts';
import { shortText } from '../kernel/short-text.ts';
import type { ContractFileProblem } from './contract-file.ts';
import { type ContractFile, contractFileFormats } from './contract-file-shape.ts';
import { registerNamed } from './registers.ts';

const readable = contractFileFormats.join('、');

const formatMend: Bilingual = {
  ja: `この版が読むのは ${readable} です。新しい版の Junshu が書いたファイルなら、こちらも新しい版にしてください。`,
  en: `This version reads ${contractFileFormats.join(', ')}: a file written by a newer Junshu needs that version here too.`,
};

/** A file that says it is of another format than those that are read, or says none; null when it may be read on. */
export function formatProblem(json: unknown): ContractFileProblem | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const format = (json as { readonly format?: unknown }).format;
  if (contractFileFormats.some((known) => known === format)) return null;
  if (format === undefined)
    return {
      path: 'format',
      message: {
        ja: '契約ファイルの形式（format）が書かれていません。',
        en: 'The format of the contract file is missing.',
      },
      mend: formatMend,
    };
  const told = typeof format === 'string' ? shortText(format, 60) : typeof format;
  return {
    path: 'format',
    message: { ja: `「${told}」は知らない形式です。`, en: `“${told}” is a format that is not known here.` },
    mend: formatMend,
  };
}

const problem = (path: string, message: Bilingual, mend: Bilingual): ContractFileProblem => ({ path, message, mend });

/** Ids that stand twice in a list of the file. */
function repeated(path: string, rows: readonly { readonly id: string }[]): ContractFileProblem[] {
  const seen = new Set<string>();
  return rows.flatMap(({ id }, index) => {
    const isTwice = seen.has(id);
    seen.add(id);
    if (!isTwice) return [];
    return [
      problem(
        `${path}[${index}].id`,
        { ja: `id「${id}」が二度あります。`, en: `The id “${id}” stands twice.` },
        { ja: '片方の id を変えてください。', en: 'Change one of them.' },
      ),
    ];
  });
}

const noRegister = (path: string, name: string): ContractFileProblem =>
  problem(
    path,
    { ja: `「${name}」という台帳はありません。`, en: `There is no register “${name}”.` },
    { ja: 'junshu register list で名前を確かめてください。', en: 'See junshu register list for the names.' },
  );

/** Places where the file names a register that there is not. */
function unknownRegisters({ emptyRegisters, observations, evidenceItems }: ContractFile): ContractFileProblem[] {
  const named = [
    ...Object.keys(emptyRegisters).map((name) => [`emptyRegisters.${name}`, name] as const),
    ...Object.entries(observations).map(([id, { register }]) => [`observations.${id}.register`, register] as const),
    ...Object.entries(evidenceItems).flatMap(([id, { targets }]) =>
      targets.map(({ register }, index) => [`evidenceItems.${id}.targets[${index}].register`, register] as const),
    ),
  ];
  return named.filter(([, name]) => registerNamed(name) === undefined).map(([path, name]) => noRegister(path, name));
}

/** Overrides of rows that the form doesn't have. */
function unknownRows({ contract, rowOverrides }: ContractFile): ContractFileProblem[] {
  const numbers = new Set(own(catalogues, contract.catalogue)?.obligations.map(({ number }) => String(number)));
  return Object.keys(rowOverrides)
    .filter((id) => numbers.size > 0 && !numbers.has(id))
    .map((id) =>
      problem(
        `rowOverrides.${id}`,
        { ja: `事項「${id}」はこの様式にありません。`, en: `The form has no matter “${id}”.` },
        { ja: '様式の番号にしてください。', en: 'Give a number of the form.' },
      ),
    );
}

/** Faults of files that the file doesn't know. */
function unknownFiles({ evidenceItems, evidenceFaults }: ContractFile): ContractFileProblem[] {
  return Object.keys(evidenceFaults)
    .filter((id) => !Object.hasOwn(evidenceItems, id))
    .map((id) =>
      problem(
        `evidenceFaults.${id}`,
        { ja: `証跡「${id}」がファイルにありません。`, en: `The file has no evidence “${id}”.` },
        {
          ja: 'evidenceItems にその証跡を加えるか、この行を消してください。',
          en: 'Add it to evidenceItems, or remove this.',
        },
      ),
    );
}

/** What is named twice, or names what there is not, outside the rows of registers. */
export const nameProblems = (file: ContractFile): readonly ContractFileProblem[] => [
  ...repeated('plan.versions', file.plan.versions),
  ...repeated('addedItems', file.addedItems),
  ...unknownRegisters(file),
  ...unknownRows(file),
  ...unknownFiles(file),
];
