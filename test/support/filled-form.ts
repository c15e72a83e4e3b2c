import { strToU8, zipSync } from 'fflate';
import { meti2023 } from '../../src/core/catalogue/meti-2023.ts';
import { statusWords } from '../../src/core/kernel/three-values.ts';
import { fullWidthDigits } from '../../src/core/kernel/wareki.ts';
import { xmlText } from '../../src/core/kernel/xml-text.ts';
import type { FilledForm, FormReading } from '../../src/core/report/filled-form.ts';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
].join(' ');

/** A run of text with properties, as XML. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;

/** A paragraph of text, or of runs as XML. */
export const line = (content: string): string =>
  `<w:p>${content.startsWith('<') || content === '' ? content : run(content)}</w:p>`;

/** A table's cell of paragraphs. */
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<w:p>') || content.startsWith('<w:tbl>') ? content : line(content)}</w:tc>`;

export const row = (cells: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;

export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

/** 「情報セキュリティに関する事項１５）」 */
export const labelOf = (number: number): string => `情報セキュリティに関する事項${fullWidthDigits(String(number))}）`;

export interface FormMaking {
  /** What stands in 実施状況, by number: words, or XML of a paragraph’s content; 実施 for the rest. */
  readonly cells?: Readonly<Record<number, string>>;
  /** Whole rows instead, by number. */
  readonly rows?: Readonly<Record<number, string>>;
  readonly heading?: string;
  /** What stands above the form's first table. */
  readonly head?: string;
  readonly concludedOn?: string;
  /** What stands below the form's table. */
  readonly below?: string;
  readonly styles?: string;
  readonly mainPart?: string;
  readonly mainNamespace?: string;
  /** Puts the body together otherwise. */
  readonly wrap?: (body: string) => string;
}

const usualHeading = row(['項目', '確認事項', '実施状況'].map((text) => cell(text)).join(''));

const bodyOf = ({
  cells = {},
  rows = {},
  heading,
  head = '',
  concludedOn = '令和８年４月１日',
  below = '',
}: FormMaking): string =>
  [
    line('別紙４'),
    head,
    table(row(cell('契約締結日') + cell(concludedOn)), row(cell('契約件名') + cell('試しの業務'))),
    table(
      heading ?? usualHeading,
      ...meti2023.obligations.map(
        ({ number, paragraphs }) =>
          rows[number] ??
          row(cell(labelOf(number)) + cell(paragraphs.map(line).join('')) + cell(cells[number] ?? '実施')),
      ),
    ),
    below,
  ].join('');

/** A form filled in elsewhere, as a Word file. */
export function formDocx(making: FormMaking): Uint8Array {
  const { styles, mainPart = 'word/document.xml', wrap = (body: string) => body } = making;
  const xml = `<w:document ${namespaces}><w:body>${wrap(bodyOf(making))}</w:body></w:document>`;
  const document =
    making.mainNamespace === undefined
      ? xml
      : xml.replace('http://schemas.openxmlformats.org/wordprocessingml/2006/main', making.mainNamespace);
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = (type: string, target: string): Uint8Array =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/${type}" Target="${target}"/></Relationships>`,
    );
  const name = mainPart.slice(mainPart.lastIndexOf('/') + 1);
  return zipSync({
    '_rels/.rels': relations('officeDocument', `/${mainPart}`),
    [mainPart]: strToU8(document),
    ...(styles === undefined
      ? {}
      : {
          [`word/_rels/${name}.rels`]: relations('styles', 'styles.xml'),
          'word/styles.xml': strToU8(`<w:styles ${namespaces}>${styles}</w:styles>`),
        }),
  });
}

const signs = { exact: '', taken: '~', asked: '?', missing: '—' } as const;

/** 実施, ~実施 (taken), ?実施 (asked, proposed), ? (asked), — (missing). */
export const shownReading = ({ understanding, status }: FormReading): string =>
  `${signs[understanding]}${status === null ? '' : statusWords[status]}`;

/** Answers that are not plain 実施, e.g. `2~実施 3— 15?未実施(（１）実施 （５）未実施)`. */
export const shownAnswers = ({ answers }: FilledForm): string =>
  answers
    .filter((answer) => shownReading(answer) !== '実施')
    .map((answer) => {
      const parts = answer.parts.map((part) => `${part.mark}${shownReading(part)}`).join(' ');
      return `${answer.number}${shownReading(answer)}${parts === '' ? '' : `(${parts})`}`;
    })
    .join(' ');
