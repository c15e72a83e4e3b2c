import { z } from 'zod';
import duties from '../../../catalogue/meti-2023/duties.json' with { type: 'json' };
import edition from '../../../catalogue/meti-2023/edition.json' with { type: 'json' };
import form from '../../../catalogue/meti-2023/form.json' with { type: 'json' };
import { own } from '../kernel/own.ts';
import { type Catalogue, dutySchema, formRulesSchema, formTextSchema, obligationSchema } from './catalogue.ts';

const checkedDuties = z.array(dutySchema).parse(duties);
const shortLabels: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = edition.shortLabels;

const obligations = form.items.map((item) =>
  obligationSchema.parse({
    number: item.no,
    label: item.label,
    shortLabel: own(shortLabels, String(item.no)),
    paragraphs: item.paragraphs,
    duties: checkedDuties.filter((duty) => duty.obligation === item.no),
    notApplicableIsUnusual: edition.notApplicableIsUnusual.includes(item.no),
  }),
);

/** 別紙４ in the edition that cites the common standards of 令和５年度; its words are verbatim, slips included. */
export const meti2023: Catalogue = {
  id: edition.id,
  edition: edition.edition,
  citation: edition.citation,
  form: formTextSchema.parse({
    annex: form.annex,
    date: form.date,
    addressee: form.addressee,
    sender: form.sender,
    title: form.title,
    preamble: form.preamble,
    ki: form.ki,
    contractHeading: form.sections['1'].heading,
    contractRows: form.sections['1'].rows,
    reportHeading: form.sections['2'].heading,
    columns: form.sections['2'].columns,
    notesHeading: form.notesHeading,
    notes: form.notes,
  }),
  rules: formRulesSchema.parse(edition.rules),
  obligations,
  regulations: edition.regulations,
};

/** Catalogues that a contract can name. */
export const catalogues: Readonly<Record<string, Catalogue>> = { [meti2023.id]: meti2023 };

/** The catalogue of a name, as it comes from outside; undefined when there is none. */
export const catalogueNamed = (name: string): Catalogue | undefined => own(catalogues, name);

/** Every duty of a catalogue in the form's order. */
export function dutiesOf(catalogue: Catalogue): readonly z.infer<typeof dutySchema>[] {
  return catalogue.obligations.flatMap((obligation) => obligation.duties);
}
