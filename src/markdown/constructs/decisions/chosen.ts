import { folded } from '../../structure/nodes.ts';

/** Words after which an option's name says that it was taken. */
const taking =
  /\b(?:we|to)\s+(?:chose|choose|use|take|took|picked|pick|adopt|adopted|selected|select|prefer)\s+(?:(?:the|a|an)\s+)?$|\b(?:go|goes|going|went)\s+with\s+(?:(?:the|a|an)\s+)?$|\b(?:decided|settled)\s+(?:on|for)\s+(?:(?:the|a|an)\s+)?$|^(?:chose|choose|use|take|adopt|pick|select|prefer)\s+(?:(?:the|a|an)\s+)?$/;
/** Words that make a sentence about an option something other than a choice. */
const doubt =
  /\b(?:not|no|never|nor|neither|instead|rather|unlike|over|against|versus|reject\w*|almost|first|initially|would|could)\b|n['’]t\b/;
/** First words after an option's name that do not choose it. */
const refused = /\b(?:not|reject\w*|discard\w*|dismiss\w*|ruled out|too)\b|n['’]t\b/i;
const shortestName = 4;

/**
 * Which of the options a decision takes. It must begin with one option's title, or with "Option B", or its
 * first sentence must be how one title begins ("Stop." for "Stop, restart and recover"); or the only option
 * it names must follow a word of choosing ("We use …"). Everything else is left open.
 *
 * @returns index of the option, or `undefined`.
 */
export function chosenOption(titles: readonly string[], decision: string): number | undefined {
  const names = titles.map(folded);
  return begun(names, decision) ?? lettered(names, decision) ?? taken(names, decision);
}

/** The one option that a label such as "Why Redis" or "Why Redis was chosen" names. */
export function namedOption(titles: readonly string[], name: string): number | undefined {
  return only(titles.map((title) => folded(title) !== '' && folded(title) === folded(name)));
}

function begun(names: readonly string[], decision: string): number | undefined {
  const first = firstSentence(decision);
  if (refused.test(first)) return undefined;
  const starts = Array.from(decision.matchAll(/[.,:;!(—–]|\s-\s|$/g), ({ index }) =>
    folded(decision.slice(0, index)),
  );
  const whole = only(names.map((name) => name !== '' && starts.includes(name)));
  if (whole !== undefined) return isAlone(whole, names, decision) ? whole : undefined;
  const start = folded(first);
  if (start.length < shortestName) return undefined;
  return only(names.map((name) => name.startsWith(`${start} `)));
}

/** Whether no other sentence begins with another option: "A, for reads. B, for writes." takes two. */
function isAlone(index: number, names: readonly string[], decision: string): boolean {
  const sentences = decision.split(/[.;!?]\s+/).map((sentence) => `${folded(sentence)} `);
  const others = names.filter((name, other) => name !== '' && other !== index);
  return !others.some((name) => sentences.some((sentence) => sentence.startsWith(`${name} `)));
}

/** "Option B" or "Option 2", unless a title is like that itself. */
function lettered(names: readonly string[], decision: string): number | undefined {
  const [, mark] = /^\s*option\s+([a-h]|\d)\s*(?:[.,:;!(—–-]|$)/i.exec(decision) ?? [];
  if (mark === undefined || names.some((name) => name.startsWith('option'))) return undefined;
  const index = /\d/.test(mark) ? Number(mark) - 1 : mark.toLowerCase().charCodeAt(0) - 97;
  return names[index] === undefined ? undefined : index;
}

function taken(names: readonly string[], decision: string): number | undefined {
  const text = ` ${folded(decision)} `;
  const named = only(names.map((name) => name !== '' && text.includes(` ${name} `)));
  if (named === undefined) return undefined;
  const sentence = firstSentence(decision);
  const before = ` ${folded(sentence)} `.split(` ${names[named]} `)[0] ?? '';
  return taking.test(`${before.trimStart()} `) && !doubt.test(sentence) ? named : undefined;
}

function firstSentence(text: string): string {
  return text.split(/[.;!?](?:\s|$)/)[0] ?? '';
}

/** Index of the only `true`. */
function only(matches: readonly boolean[]): number | undefined {
  const index = matches.indexOf(true);
  return index !== -1 && matches.lastIndexOf(true) === index ? index : undefined;
}
