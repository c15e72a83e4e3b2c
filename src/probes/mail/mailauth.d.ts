// The one module of mailauth 7.1.0 that comes without types of its own.
declare module 'mailauth/lib/dmarc/get-dmarc-record.js' {
  type Resolver = (name: string, type: string) => Promise<unknown[]>;
  type DmarcRecord = Readonly<Record<string, string | number | boolean | null>>;
  const getDmarcRecord: (domain: string, resolver: Resolver) => Promise<DmarcRecord | false>;
  // biome-ignore lint/style/noDefaultExport: it is how the package exports it
  export default getDmarcRecord;
}
