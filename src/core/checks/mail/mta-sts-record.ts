/** Whether the text of a record is one that senders understand: its version, then fields between semicolons, an id among them (RFC 8461 §3.1). */
export function isValidMtaSts(text: string): boolean {
  const [version, ...fields] = text.split(';').map((field) => field.trim());
  const id = fields.findIndex((field) => /^id=[A-Za-z0-9]{1,32}$/.test(field));
  return version === 'v=STSv1' && id >= 0 && !fields.slice(0, id).includes('');
}
