/** Whether a text is the id of something of ours, as a machine writes it (RFC 9562 §4): what is not stands in no table. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
