import type { ExecutableKind } from '../../core/checks/deliverable/files-observation.ts';
import { normalForm } from '../../core/kernel/normal-form.ts';
import { trimEndOf } from '../../core/kernel/text-ends.ts';
import { type FileKind, kindOf } from './file-kind.ts';

/** By content, whatever the name says. */
const byContent: Readonly<Partial<Record<FileKind, ExecutableKind>>> = {
  windowsProgram: 'windowsProgram',
  linuxProgram: 'linuxProgram',
  macProgram: 'macProgram',
  javaClass: 'javaProgram',
  dex: 'androidProgram',
  shortcut: 'shortcut',
  shebang: 'script',
  diskImage: 'diskImage',
};

const extensions: readonly (readonly [kind: ExecutableKind, names: string])[] = [
  ['windowsProgram', 'exe com scr pif cpl dll sys ocx drv msc'],
  ['installer', 'msi msp msix appx appxbundle msixbundle application gadget pkg mpkg deb rpm appimage run'],
  ['javaProgram', 'jar war ear class jnlp'],
  ['androidProgram', 'apk aab xapk ipa'],
  ['diskImage', 'dmg iso img vhd vhdx'],
  ['shortcut', 'lnk url desktop scf appref-ms library-ms search-ms settingcontent-ms'],
  [
    'script',
    'bat cmd vbs vbe vb wsf wsh wsc sct hta ps1 ps1xml psm1 psc1 psd1 jse reg inf chm sh bash zsh csh ksh fish command scpt applescript ahk au3 py pyw pyz rb pl php',
  ],
  ['pageScript', 'js mjs cjs'],
];

const byExtension: ReadonlyMap<string, ExecutableKind> = new Map(
  extensions.flatMap(([kind, names]) => names.split(' ').map((name): [string, ExecutableKind] => [name, kind])),
);

/** Windows passes over dots and spaces at the end of a name. */
export const extensionOf = (name: string): string =>
  /\.([a-z0-9-]{1,20})$/i.exec(trimEndOf(normalForm(name, 'NFKC'), /[.\s]/))?.[1]?.toLowerCase() ?? '';

export const executableByName = (name: string): ExecutableKind | null => byExtension.get(extensionOf(name)) ?? null;

/** The class id of Windows Installer, in a compound file's root entry. */
const installerClass = Buffer.from('84100c0000000000c000000000000046', 'hex');

const isInstaller = (bytes: Buffer, kind: FileKind): boolean => kind === 'compound' && bytes.includes(installerClass);

const javaParts = /^(META-INF\/MANIFEST\.MF|AndroidManifest\.xml|classes\.dex)$/;

/** A package for Java or Android by the names of its members, wherever its own name ends. */
export const isProgramPart = (name: string): boolean => javaParts.test(name);

/** What makes a machine run a file, by content first, then by name; null for what it doesn't run. */
export function executableKindOf(name: string, bytes: Buffer): ExecutableKind | null {
  const kind = kindOf(bytes);
  if (isInstaller(bytes, kind)) return 'installer';
  return byContent[kind] ?? executableByName(name);
}
