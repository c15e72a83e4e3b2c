/** A bill of materials in CycloneDX XML around what it holds. */
export const xmlBill = (inner: string): string =>
  `<bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1">${inner}</bom>`;

/** A component of it, version 1, as npm names it. */
export const xmlPart = (name: string, more = ''): string =>
  `<component type="library"><name>${name}</name><version>1</version><purl>pkg:npm/${name}@1</purl>${more}</component>`;
