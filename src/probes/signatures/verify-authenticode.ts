import { unsigned, type Verified } from './verify-cms.ts';
import { runTool, type Workroom } from './workroom.ts';

const lineAfter = (words: string, label: RegExp): string => (label.exec(words)?.[1] ?? '').trim().slice(0, 300);

const digestIn = (words: string, label: string): string | undefined =>
  new RegExp(`${label} message digest\\s*:\\s*([0-9A-F]+)`).exec(words)?.[1];

/** Signatures of programs of Windows, by osslsigncode; never its own list of authorities, never the network. */
export async function verifyAuthenticode(room: Workroom, program: Buffer): Promise<Verified> {
  const path = await room.put('program', program);
  const anchors = room.anchorsPath ?? (await room.put('nobody', Buffer.alloc(0)));
  const offline = ['-ignore-timestamp', '-ignore-cdp', '-ignore-crl'];
  const { isFine, words } = await runTool(room, 'osslsigncode', [
    'verify',
    '-in',
    path,
    '-CAfile',
    anchors,
    ...offline,
  ]);
  const [told, found] = [digestIn(words, 'Current'), digestIn(words, 'Calculated')];
  if (told === undefined || found === undefined) return unsigned('notUnderstood');
  const signer = lineAfter(words, /Signer #0:\s*\n\s*Subject:\s*(.*)/);
  const issuer = lineAfter(words, /Signer #0:[\s\S]*?Issuer\s*:\s*(.*)/);
  if (told !== found) return { state: 'tampered', signer, issuer };
  if (isFine && room.anchorsPath !== null) return { state: 'valid', signer, issuer };
  if (room.anchorsPath === null) return { state: 'intact', signer, issuer };
  if (/has expired|not yet valid/i.test(words)) return { state: 'expired', signer, issuer };
  const isBroken = /digest failure|signature failure|bad signature|verify error:.*signature/i.test(words);
  return { state: isBroken ? 'tampered' : 'untrusted', signer, issuer };
}
