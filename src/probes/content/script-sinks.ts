import type { AnyNode, AssignmentExpression, CallExpression, NewExpression } from 'acorn';
import type { ReachCertainty } from '../../core/checks/content/content-observation.ts';
import { own } from '../../core/kernel/own.ts';
import type { TextKind } from './scan.ts';
import { calleeName } from './script-values.ts';

/** Something in a script that goes to an address, or puts text of another language into the page. */
export interface Sink {
  readonly channel: string;
  readonly argument: AnyNode;
  readonly certainty: ReachCertainty;
  /** The argument is no address but text of this kind. */
  readonly kind?: TextKind;
}

const sink = (channel: string, argument: AnyNode | undefined, more: Partial<Sink> = {}): readonly Sink[] =>
  argument === undefined ? [] : [{ channel, argument, certainty: 'automatic', ...more }];

/** Values of properties of these names, however deep: url of $.ajax, urls of iceServers. */
function propertiesNamed(node: AnyNode | undefined, name: RegExp, depth = 0): readonly AnyNode[] {
  if (node === undefined || depth > 5) return [];
  if (node.type === 'ArrayExpression')
    return node.elements.flatMap((one) => (one === null ? [] : propertiesNamed(one, name, depth + 1)));
  if (node.type !== 'ObjectExpression') return [];
  return node.properties.flatMap((one) => {
    if (one.type !== 'Property') return [];
    const key = one.key.type === 'Identifier' ? one.key.name : one.key.type === 'Literal' ? String(one.key.value) : '';
    if (!name.test(key)) return propertiesNamed(one.value, name, depth + 1);
    return one.value.type === 'ArrayExpression' ? one.value.elements.flatMap((item) => item ?? []) : [one.value];
  });
}

const methods = /^(get|head|post|put|delete|patch|options)$/i;
const loading = /^(src|srcset|poster|data|background)$/i;

const requesters = new Set(['$', 'jQuery', 'axios', 'superagent', 'ky']);

const isMethod = (node: AnyNode | undefined): boolean =>
  node?.type === 'Literal' && typeof node.value === 'string' && methods.test(node.value);

function setAttribute([name, value]: readonly AnyNode[]): readonly Sink[] {
  if (name?.type !== 'Literal' || typeof name.value !== 'string') return [];
  if (loading.test(name.value)) return sink(`js setAttribute ${name.value}`, value);
  return name.value === 'srcdoc' ? sink('js srcdoc', value, { kind: 'html' }) : [];
}

const byCall: Readonly<Record<string, (args: readonly AnyNode[]) => readonly Sink[]>> = {
  fetch: ([url]) => sink('js fetch', url),
  sendBeacon: ([url]) => sink('js sendBeacon', url),
  importScripts: (args) => args.flatMap((url) => sink('js importScripts', url)),
  register: ([url]) => sink('js serviceWorker', url),
  addModule: ([url]) => sink('js worklet', url),
  open: ([method, url]) => (isMethod(method) ? sink('js XMLHttpRequest', url) : []),
  getScript: ([url]) => sink('js getScript', url),
  getJSON: ([url]) => sink('js getJSON', url),
  ajax: ([url]) => [...sink('js ajax', url), ...propertiesNamed(url, /^url$/).flatMap((one) => sink('js ajax', one))],
  write: ([text]) => sink('js document.write', text, { kind: 'html' }),
  writeln: ([text]) => sink('js document.write', text, { kind: 'html' }),
  insertAdjacentHTML: ([, text]) => sink('js markup', text, { kind: 'html' }),
  insertRule: ([text]) => sink('js style', text, { kind: 'css' }),
  replaceSync: ([text]) => sink('js style', text, { kind: 'css' }),
  setProperty: ([, text]) => sink('js style', text, { kind: 'cssDeclarations' }),
  eval: ([text]) => sink('js eval', text, { kind: 'js' }),
  setTimeout: ([text]) => sink('js setTimeout', text, { kind: 'js' }),
  setInterval: ([text]) => sink('js setInterval', text, { kind: 'js' }),
  setAttribute,
};

export function sinksOfCall({ callee, arguments: args }: CallExpression): readonly Sink[] {
  const name = calleeName(callee);
  if (callee.type === 'MemberExpression' && requesters.has(calleeName(callee.object)) && methods.test(name))
    return sink('js request', args[0]);
  if (name === 'axios')
    return [
      ...sink('js request', args[0]),
      ...propertiesNamed(args[0], /^url$/).flatMap((one) => sink('js request', one)),
    ];
  return Object.hasOwn(byCall, name) ? (own(byCall, name)?.(args) ?? []) : [];
}

const byNew = new Set(['WebSocket', 'EventSource', 'Worker', 'SharedWorker', 'Request', 'WebTransport', 'Audio']);

export function sinksOfNew({ callee, arguments: args }: NewExpression): readonly Sink[] {
  const name = calleeName(callee);
  if (byNew.has(name)) return sink(`js ${name}`, args[0]);
  if (/RTCPeerConnection$/.test(name))
    return propertiesNamed(args[0], /^urls?$/).flatMap((one) => sink('js RTCPeerConnection', one));
  if (name === 'FontFace') return sink('js FontFace', args[1], { kind: 'cssDeclarations' });
  return name === 'Function' ? sink('js Function', args.at(-1), { kind: 'js' }) : [];
}

export function sinksOfAssignment({ left, right }: AssignmentExpression): readonly Sink[] {
  if (left.type !== 'MemberExpression') return [];
  const name = calleeName(left);
  if (name === 'src' || name === 'srcset' || name === 'poster') return sink(`js .${name}`, right);
  if (name === 'action') return sink('js .action', right, { certainty: 'onAct' });
  if (/^(inner|outer)HTML$/.test(name)) return sink('js markup', right, { kind: 'html' });
  if (name === 'srcdoc') return sink('js srcdoc', right, { kind: 'html' });
  const isStyle = /^(background|backgroundImage|cursor|listStyleImage|borderImage|cssText|maskImage|content)$/.test(
    name,
  );
  return isStyle ? sink('js style', right, { kind: 'cssDeclarations' }) : [];
}
