const made = new Map<string, unknown>();

/** Reuses formatters of `Intl`, because creating one costs a hundred times as much as using it. */
function once<Made>(name: string, make: () => Made): Made {
  const known = made.get(name) as Made | undefined;
  if (known !== undefined) return known;
  const fresh = make();
  made.set(name, fresh);
  return fresh;
}

/** @param lang BCP 47 tag, as in all functions here */
export function numberFormat(lang: string): Intl.NumberFormat {
  return once(`number ${lang}`, () => new Intl.NumberFormat(lang));
}

export function pluralRules(lang: string): Intl.PluralRules {
  return once(`plural ${lang}`, () => new Intl.PluralRules(lang));
}

export function dateFormat(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `date ${lang} ${JSON.stringify(options)}`;
  return once(name, () => new Intl.DateTimeFormat(lang, options));
}

export function listFormat(lang: string, options: Intl.ListFormatOptions = {}): Intl.ListFormat {
  const name = `list ${lang} ${JSON.stringify(options)}`;
  return once(name, () => new Intl.ListFormat(lang, options));
}
