import { giveUp, tableLimits } from './unreadable.ts';

/** Values, keys and brackets of a JSON text that are taken: a bill of materials of 20,000 components has some 600,000. */
const mostMarks = 2_000_000;

/** Looks over a JSON text before it is parsed: nesting and number of values, outside strings. */
function holdToBounds(text: string): void {
  let [depth, marks, line] = [0, 0, 1];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10) line += 1;
    else if (code === 34) {
      at = endOfString(text, at);
    } else if (code === 123 || code === 91) {
      depth += 1;
      marks += 1;
    } else if (code === 125 || code === 93) depth -= 1;
    else if (code === 44) marks += 1;
    if (depth > tableLimits.depth)
      giveUp(
        `${line}行目で、入れ子が${tableLimits.depth}段を超えています。`,
        `In line ${line} it is nested more than ${tableLimits.depth} levels deep.`,
        '作り直すか、入れ子の浅い形で書き出してください。',
        'Make it anew, with less nesting.',
      );
    if (marks > mostMarks)
      giveUp(
        `値が${mostMarks}個を超えています。`,
        `It holds more than ${mostMarks} values.`,
        '分けて取り込んでください。',
        'Import it in parts.',
      );
  }
}

/** The place of the quote that ends a string which begins at `start`; the text's end when there is none. */
function endOfString(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0) {
    let before = at - 1;
    while (text.charCodeAt(before) === 92) before -= 1;
    if ((at - before) % 2 === 1) return at;
    at = text.indexOf('"', at + 1);
  }
  return text.length;
}

/** Parses JSON from people within bounds; a fault is told by its line. */
export function parseBoundedJson(text: string): unknown {
  holdToBounds(text);
  try {
    return JSON.parse(text);
  } catch (error) {
    const place = /line (\d+) column (\d+)/.exec((error as Error).message);
    const line = place?.[1] ?? String(text.split('\n').length);
    return giveUp(
      `${line}行目が JSON として読めません（途中で切れているか、記号の誤りがあります）。`,
      `Line ${line} is not readable as JSON (cut off, or a wrong sign).`,
      'もう一度書き出して、ファイル全体を選んでください。',
      'Export it again and choose the whole file.',
    );
  }
}
