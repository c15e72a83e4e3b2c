import { isDictionary, PdfFile, referred } from './pdf-file.ts';
import { type PdfDictionary, PdfUnclear, type PdfValue, pdfText, referencesIn } from './pdf-value.ts';
import type { Revocations } from './revocations.ts';

const nothing: PdfDictionary = new Map();

/** A file when it was signed and as it is now. */
interface Growth {
  readonly before: PdfFile;
  readonly after: PdfFile;
}

const dictionaryIn = (file: PdfFile, value: PdfValue | undefined): PdfDictionary => {
  const found = file.resolve(value);
  return isDictionary(found) ? found : nothing;
};

const listIn = (file: PdfFile, value: PdfValue | undefined): readonly PdfValue[] => {
  const found = file.resolve(value);
  return Array.isArray(found) ? found : [];
};

/** Whether two dictionaries say the same, these names aside. */
function isSameBut(one: PdfDictionary, other: PdfDictionary, names: readonly string[]): boolean {
  const rest = (all: PdfDictionary): PdfDictionary => new Map([...all].filter(([name]) => !names.includes(name)));
  return pdfText(rest(one)) === pdfText(rest(other));
}

/** A new field that shows nothing and does nothing, and holds the timestamp of a document (12.8.5). */
function isStampField({ before, after }: Growth, value: PdfValue): boolean {
  const number = referred(value);
  if (number === null || before.placeOf(number) !== null) return false;
  const field = dictionaryIn(after, value);
  const [left, bottom, right, top] = listIn(after, field.get('/Rect')).map(Number);
  return (
    field.get('/FT') === '/Sig' &&
    dictionaryIn(after, field.get('/V')).get('/Type') === '/DocTimeStamp' &&
    left === right &&
    bottom === top &&
    ['/A', '/AA', '/Kids', '/Parent'].every((name) => !field.has(name))
  );
}

/** Whether a list only grew by such fields. */
function isGrown(growth: Growth, was: PdfValue | undefined, is: PdfValue | undefined): boolean {
  const [old, grown] = [listIn(growth.before, was), listIn(growth.after, is)];
  const isKept = old.every((one, index) => pdfText(one) === pdfText(grown[index] ?? ''));
  return isKept && grown.slice(old.length).every((one) => isStampField(growth, one));
}

const formFits = (growth: Growth, was: PdfDictionary, is: PdfDictionary): boolean =>
  isSameBut(was, is, ['/Fields', '/SigFlags']) && isGrown(growth, was.get('/Fields'), is.get('/Fields'));

const pageFits = (growth: Growth, was: PdfDictionary, is: PdfDictionary): boolean =>
  isSameBut(was, is, ['/Annots']) && isGrown(growth, was.get('/Annots'), is.get('/Annots'));

/** The catalogue may name a store of validation data, and a form that fits; nothing else of it may change. */
const catalogueFits = (growth: Growth, was: PdfDictionary, is: PdfDictionary): boolean =>
  isSameBut(was, is, ['/DSS', '/Extensions', '/AcroForm', '/Version']) &&
  formFits(growth, dictionaryIn(growth.before, was.get('/AcroForm')), dictionaryIn(growth.after, is.get('/AcroForm')));

type Fits = (was: PdfValue, is: PdfValue) => boolean;

const byDictionary =
  (growth: Growth, fits: (growth: Growth, was: PdfDictionary, is: PdfDictionary) => boolean): Fits =>
  (was, is) =>
    isDictionary(was) && isDictionary(is) && fits(growth, was, is);

/** What of the objects that were there may be another now, by number; pages and their lists aside. */
function changeable(growth: Growth): ReadonlyMap<number | null, Fits> {
  const { before } = growth;
  const catalogue = dictionaryIn(before, before.trailer.get('/Root'));
  const form = dictionaryIn(before, catalogue.get('/AcroForm'));
  const store = dictionaryIn(before, catalogue.get('/DSS'));
  const invisible = [before.trailer.get('/Info'), catalogue.get('/DSS'), store.get('/VRI')];
  const lists = ['/Certs', '/OCSPs', '/CRLs'].map((name) => store.get(name));
  return new Map<number | null, Fits>([
    ...[...invisible, ...lists].map((value) => [referred(value), () => true] as const),
    [referred(form.get('/Fields')), (was, is) => isGrown(growth, was, is)],
    [referred(catalogue.get('/AcroForm')), byDictionary(growth, formFits)],
    [referred(before.trailer.get('/Root')), byDictionary(growth, catalogueFits)],
  ]);
}

/** The lists of annotations that pages keep apart, and all that is referred to, there or not. */
function signedParts({ before }: Growth) {
  const objects = [...before.entries.keys()].map((number) => before.object(number) ?? '');
  const pages = objects.filter(isDictionary).filter((object) => object.get('/Type') === '/Page');
  return {
    annotations: new Set(pages.map((page) => referred(page.get('/Annots')))),
    references: new Set(objects.flatMap(referencesIn)),
  };
}

/** A change of one object. What is new may not fill a place that what was signed refers to and that was empty. */
function changeFits(growth: Growth): (number: number) => boolean {
  const [allowed, { annotations, references }] = [changeable(growth), signedParts(growth)];
  return (number) => {
    const [was, is] = [growth.before.object(number), growth.after.object(number)];
    if (was === undefined) return !references.has(number);
    if (is === undefined) return false;
    const fits = allowed.get(number);
    if (fits !== undefined) return fits(was, is);
    if (isDictionary(was) && was.get('/Type') === '/Page') return byDictionary(growth, pageFits)(was, is);
    return annotations.has(number) && isGrown(growth, was, is);
  };
}

function isHarmless(growth: Growth, end: number): boolean {
  const { before, after } = growth;
  const root = referred(before.trailer.get('/Root'));
  // The newer cross-references go on from those that were signed, and the catalogue is the same object.
  const isContinued = before.sections.every((one) => after.sections.includes(one));
  if (!isContinued || root === null || root !== referred(after.trailer.get('/Root'))) return false;
  const numbers = new Set([...before.entries.keys(), ...after.entries.keys()]);
  const changed = [...numbers].filter((number) => before.placeOf(number) !== after.placeOf(number));
  const fits = changeFits(growth);
  return changed.every((number) => (after.placeOf(number) ?? -1) >= end && fits(number));
}

/**
 * Whether what follows the signed bytes is nothing but what keeps a signature verifiable (PAdES, ISO 32000-2, 12.8.4.3 and 12.8.5): a
 * store of certificates and revocation data (DSS), timestamps of the document, and the entries that lead to them. Whatever else was
 * added or changed, and whatever isn't understood, is not. 'unclear': encrypted, or with two kinds of cross-references (7.5.8.4).
 */
export function isValidationDataOnly(pdf: Buffer, end: number): boolean | 'unclear' {
  try {
    return isHarmless({ before: new PdfFile(pdf.subarray(0, end)), after: new PdfFile(pdf) }, end);
  } catch (error) {
    return error instanceof PdfUnclear ? 'unclear' : false;
  }
}

/** More are not read. */
const mostRevocations = 50;

/** Whether a store can be told to be absent although the file can't be read: no object of it, packed or not, may bear its name. */
const hasNoStore = (pdf: Buffer): boolean =>
  !/\/(DSS|ObjStm|XRefStm)|\/[^\s/<>()[\]{}%]{0,50}#/.test(pdf.toString('latin1'));

/** The entries of one list of the store; null for what is none or beyond what is read. */
function storedIn(file: PdfFile, list: PdfValue | undefined): readonly (Buffer | null)[] {
  const held = file.resolve(list);
  if (held === undefined || held === 'null') return [];
  if (!Array.isArray(held)) return [null];
  const read = held.slice(0, mostRevocations).map((one) => file.stream(referred(one) ?? -1));
  return held.length > mostRevocations ? [...read, null] : read;
}

/** What a PDF's store of validation data keeps of certificates being revoked (12.8.4.3), and whether that is all that it keeps. */
export function revocationsIn(pdf: Buffer): Revocations {
  try {
    const file = new PdfFile(pdf);
    const held = file.resolve(dictionaryIn(file, file.trailer.get('/Root')).get('/DSS'));
    const isRead = held === undefined || held === 'null' || isDictionary(held);
    const store = isDictionary(held) ? held : nothing;
    const [lists, answers] = [storedIn(file, store.get('/CRLs')), storedIn(file, store.get('/OCSPs'))];
    const [readLists, readAnswers] = [lists.filter((one) => one !== null), answers.filter((one) => one !== null)];
    const count = readLists.length + readAnswers.length;
    const isWhole = isRead && count === lists.length + answers.length;
    return { lists: readLists, answers: readAnswers, count, isWhole };
  } catch {
    return { lists: [], answers: [], count: 0, isWhole: hasNoStore(pdf) };
  }
}
