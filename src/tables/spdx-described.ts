import { isObject, type Loose, objectsIn, textIn } from './components-json.ts';

/** The ids that an SPDX document says it describes, by its field or by a relationship in either direction. */
function describedIds(document: Loose): ReadonlySet<unknown> {
  const itself = textIn(document.SPDXID) || 'SPDXRef-DOCUMENT';
  const named = Array.isArray(document.documentDescribes) ? document.documentDescribes : [];
  const related = objectsIn(document.relationships, 'relationships').flatMap(
    ({ relationshipType, spdxElementId, relatedSpdxElement }) => {
      if (relationshipType === 'DESCRIBES' && spdxElementId === itself) return [relatedSpdxElement];
      return relationshipType === 'DESCRIBED_BY' && relatedSpdxElement === itself ? [spdxElementId] : [];
    },
  );
  return new Set([...named, ...related]);
}

const hasReference = (one: Loose): boolean =>
  Array.isArray(one.externalRefs) &&
  one.externalRefs.some((ref) => isObject(ref) && /^(?:purl|cpe2\dType)$/.test(textIn(ref.referenceType)));

/**
 * The packages that stand for the whole of what a document lists. One that is described beside others is it; of several, those by which
 * no machine could know them: a document may describe every package that it lists.
 */
export function describedIn(document: Loose, packages: readonly Loose[]): ReadonlySet<Loose> {
  const ids = describedIds(document);
  const described = packages.filter(({ SPDXID }) => ids.has(SPDXID));
  if (described.length === packages.length) return new Set();
  return new Set(described.length === 1 ? described : described.filter((one) => !hasReference(one)));
}
