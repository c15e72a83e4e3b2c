/** By path below the checkout: what each source of a build was. */
export type BuiltFrom = Readonly<Record<string, { readonly marks: readonly number[]; readonly digest: string }>>;

export declare const buildsFolder: string;
export declare const sourcesFile: string;
export declare function digestOf(bytes: string | Uint8Array): string;
export declare function marksOf(path: string): readonly number[];
export declare function lastBuild(
  root: string,
): { readonly name: string; readonly main: string; readonly files: BuiltFrom } | null;
export declare function builtMain(root: string): string | null;
export declare function programme(root: string): string;
