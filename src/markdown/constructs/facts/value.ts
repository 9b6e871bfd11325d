const longestValue = 24;

const amount = String.raw`[<>≤≥~≈±]?\s?[$€£]?\d[\d.,:/–-]*(?<![.,:/–-])`;
const magnitude = String.raw`(?:\s?(?:thousand|million|billion|trillion|[kKMBGT]n?\b|%|×|x\b))?`;
const unit = String.raw`(?:\s?(?:[kKMGTP]i?B|[munµ]?s|sec(?:ond)?s?|min(?:ute)?s?|h(?:ours?)?|days?|weeks?|months?|years?|nines|[QRT]PS|Gbps|Mbps)\b)?`;
const rate = String.raw`(?:(?:\s[\w-]+)?\/(?:s|sec|second|min|minute|h|hour|day|week|month|year)\b|\s(?:per|a)\s(?:second|minute|hour|day|week|month|year)\b)?`;
const qualifier = String.raw`(?:(?:p\d{2,3}(?:\.\d+)?|1 in|up to|about|around|roughly|at least|at most|under|below|over|less than|more than)\s?)*`;

/** "10 billion", "P99 < 50 ms", "100:1", "99.99% per month", "200k writes/s". */
const quantity = new RegExp(`^${qualifier}${amount}${magnitude}${unit}${rate}`, 'i');
/** The end of a phrase: punctuation before a space or an opening parenthesis. */
const strongEnd = /[,;.:]\s|\s[–—-]\s|\s\(/g;
/** Words that start a qualification. */
const weakEnd =
  /\s(?:for|with|without|at|per|in|on|under|and|or|but|across|within|when|while|where|of|from|by|after|before|during|plus|to|via)\s/gi;

/**
 * Splits the text of a labelled bullet into a value for the title block, at most 24
 * characters, and a note with the rest. A short text without commas is all value. Otherwise
 * the value is the leading quantity when there is one, else the phrase up to the first
 * punctuation, the last preposition or, failing those, the last word that fits.
 */
export function cutFact(text: string): { value: string; note: string } {
  const whole = text.trim();
  const end = cutAt(whole);
  if (end === undefined) return { value: `${whole.slice(0, longestValue - 1)}…`, note: whole };
  return { value: whole.slice(0, end).replace(/[.,;:]$/, ''), note: cleanNote(whole.slice(end)) };
}

/** Length of the value, or `undefined` if the first word alone is too long. */
function cutAt(text: string): number | undefined {
  const isShort = text.replace(/\.$/, '').length <= longestValue;
  if (isShort && !ends(text, strongEnd).some((end) => text[end] !== ':')) return text.length;
  const leading = quantity.exec(text)?.[0].length ?? 0;
  const rest = text.slice(leading);
  if (leading > 0 && leading <= longestValue && /^(?:[\s,;.:(+]|$)/.test(rest)) {
    return leading;
  }
  const strong = ends(text, strongEnd)[0];
  if (strong !== undefined) return strong;
  const weak = ends(text, weakEnd).at(-1);
  if (weak !== undefined) return weak;
  const space = text.lastIndexOf(' ', longestValue);
  return space > 0 ? space : undefined;
}

/** Where the pattern matches, in order, such that the value has an allowed length. */
function ends(text: string, pattern: RegExp): number[] {
  return Array.from(text.matchAll(pattern), ({ index }) => index).filter(
    (index) => index > 0 && index <= longestValue,
  );
}

function cleanNote(rest: string): string {
  const note = rest.replace(/^[\s,;.:–—-]+/, '').trim();
  const inner = /^\(([^()]*)\)\.?$/.exec(note)?.[1];
  return inner ?? note;
}
