import { Link, useParams } from '@tanstack/react-router';
import {
  type PictureKind,
  type PictureTable,
  pictureKinds,
  type TwinItem,
} from '../../core/pictures/picture-document.ts';
import type { PictureView } from '../../queries/read-models.ts';
import { contractPath } from '../data/api.ts';
import { usePictureWords } from '../data/picture-words.ts';
import { usePicture } from '../data/queries.ts';
import { Banner } from '../parts/banner.tsx';
import { NotFound } from '../parts/not-found.tsx';
import { Loaded, Page } from '../parts/page.tsx';
import { pictureNames } from '../parts/picture-links.tsx';
import { PictureSheet } from '../parts/picture-sheet.tsx';

function Kinds({ number }: { readonly number: string }) {
  const { t } = usePictureWords();
  return (
    <nav aria-label={t('picturesTitle')} className="mt-4">
      <ul className="flex flex-wrap gap-2">
        {pictureKinds.map((kind) => (
          <li key={kind}>
            <Link
              to={kind === 'performance' ? '/c/$number/pictures' : '/c/$number/pictures/$kind'}
              params={{ number, kind }}
              activeOptions={{ exact: true }}
              className="inline-flex min-h-11 items-center rounded-8 border border-solid-gray-420 px-4 aria-[current=page]:border-key-900 aria-[current=page]:bg-key-50 aria-[current=page]:font-bold"
            >
              {t(pictureNames[kind])}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Twin({ items }: { readonly items: readonly TwinItem[] }) {
  return (
    <ul className="list-disc pl-6">
      {items.map(({ text, children }) => (
        <li key={text} className="my-1">
          {text}
          {children.length === 0 ? null : <Twin items={children} />}
        </li>
      ))}
    </ul>
  );
}

const cell = 'border-b border-solid-gray-420 px-3 py-2 align-top text-dns-16N-130';

function Table({ table, at }: { readonly table: PictureTable; readonly at: number }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="mt-6 overflow-x-auto" tabIndex={0} aria-labelledby={`table-${at}`}>
      <h2 id={`table-${at}`} className="text-std-18B-160">
        {table.caption}
      </h2>
      <table className="mt-2 w-full min-w-160 border-t border-solid-gray-420">
        <thead className="bg-solid-gray-100">
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col" className="px-3 py-2 text-dns-14B-130">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells) => (
            <tr key={cells.join('\n')}>
              {cells.map((text, column) => (
                <td key={table.columns[column]} className={cell}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const formats = [
  ['docx', 'Word'],
  ['pdf', 'PDF'],
  ['svg', 'SVG'],
  ['png', 'PNG'],
  ['txt', 'TXT'],
] as const;

function Files({ number, view }: { readonly number: string; readonly view: PictureView }) {
  const { t, language } = usePictureWords();
  const path = `/api${contractPath(number, `/pictures/${view.kind}/files`)}`;
  return (
    <p className="mt-4 flex flex-wrap items-center gap-2">
      {t('pictureFiles')}
      {formats.map(([format, label]) =>
        view.svgs.length === 0 && (format === 'svg' || format === 'png') ? null : (
          <a
            key={format}
            className="inline-flex min-h-11 min-w-11 items-center px-2"
            href={`${path}/${format}?language=${language}`}
          >
            {label}
          </a>
        ),
      )}
    </p>
  );
}

function PictureBody({ number, view }: { readonly number: string; readonly view: PictureView }) {
  const { t, say } = usePictureWords();
  return (
    <>
      {view.gaps.map(({ text, register }) => (
        <Banner key={text.en} kind="warning" title={say(text)}>
          <Link to="/c/$number/registers/$register" params={{ number, register }}>
            {t('openRegister')}
          </Link>
        </Banner>
      ))}
      <Files number={number} view={view} />
      {view.svgs.map((svg, index) => (
        <PictureSheet key={svg} svg={svg} label={t('pictureSheet', { title: view.title, number: index + 1 })} />
      ))}
      <section aria-labelledby="twin" className="mt-6">
        <h2 id="twin" className="text-std-18B-160">
          {view.twinHeading}
        </h2>
        <Twin items={view.twin} />
      </section>
      {view.tables.map((table, index) => (
        <Table key={table.caption} table={table} at={index} />
      ))}
    </>
  );
}

function Picture({ number, kind }: { readonly number: string; readonly kind: PictureKind }) {
  const { t, language } = usePictureWords();
  const query = usePicture(number, kind, language);
  return (
    <Page title={t(pictureNames[kind])} question={t('picturesQuestion')}>
      <Kinds number={number} />
      <Loaded query={query}>{(view) => <PictureBody number={number} view={view} />}</Loaded>
    </Page>
  );
}

/** Who is under whom, and what ends when: drawn from the registers, and told in words below. */
export function PicturesPage() {
  const { number = '', kind = 'performance' } = useParams({ strict: false });
  const known = pictureKinds.find((one) => one === kind);
  return known === undefined ? <NotFound /> : <Picture number={number} kind={known} />;
}
