import type { SignatureState } from '../../core/checks/deliverable/signatures-observation.ts';
import { unsigned, type Verified } from './verify-cms.ts';
import { runTool, type Workroom } from './workroom.ts';

/** What a line says after its label and a colon; undefined where no line bears the label. */
function toldAfter(words: string, label: string): string | undefined {
  const line = words.split('\n').find((one) => one.trimStart().startsWith(label));
  const at = line?.indexOf(':', line.indexOf(label)) ?? -1;
  return at < 0 ? undefined : line?.slice(at + 1).trim();
}

const digestIn = (words: string, label: string): string | undefined =>
  /^[0-9A-F]+/.exec(toldAfter(words, `${label} message digest`) ?? '')?.[0];

/** What a certificate that has expired since is worth: it is held against the time of a timestamp that the given certificates vouch for. */
function stateThen({ isFine, words }: { readonly isFine: boolean; readonly words: string }): SignatureState {
  if (isFine) return 'valid';
  return toldAfter(words, 'Timestamp Server Signature verification') === 'ok' ? 'expired' : 'untimed';
}

/** Signatures of programs of Windows, by osslsigncode; never its own list of authorities, never the network. */
export async function verifyAuthenticode(room: Workroom, program: Buffer): Promise<Verified> {
  const path = await room.put('program', program);
  const anchors = room.anchorsPath ?? (await room.put('nobody', Buffer.alloc(0)));
  const offline = ['-ignore-cdp', '-ignore-crl'];
  const asked = ['verify', '-in', path, '-CAfile', anchors, ...offline];
  const { isFine, words } = await runTool(room, 'osslsigncode', [...asked, '-ignore-timestamp']);
  const [told, found] = [digestIn(words, 'Current'), digestIn(words, 'Calculated')];
  if (told === undefined || found === undefined) return unsigned('notUnderstood');
  const about = words.slice(Math.max(0, words.indexOf('Signer #0:')));
  const nameOf = (label: string): string => (toldAfter(about, label) ?? '').slice(0, 300);
  const [signer, issuer] = [nameOf('Subject'), nameOf('Issuer')];
  if (told !== found) return { state: 'tampered', signer, issuer };
  if (isFine && room.anchorsPath !== null) return { state: 'valid', signer, issuer };
  if (room.anchorsPath === null) return { state: 'intact', signer, issuer };
  if (/has expired/i.test(words))
    return {
      state: stateThen(await runTool(room, 'osslsigncode', [...asked, '-TSA-CAfile', anchors])),
      signer,
      issuer,
    };
  if (/not yet valid/i.test(words)) return { state: 'expired', signer, issuer };
  const isBroken = words
    .toLowerCase()
    .split('\n')
    .some(
      (line) =>
        /digest failure|signature failure|bad signature/.test(line) ||
        (line.split('verify error:')[1] ?? '').includes('signature'),
    );
  return { state: isBroken ? 'tampered' : 'untrusted', signer, issuer };
}
