import { isOwnPath } from '../../../config/own-paths.ts';
import { canonicalLanguage } from '../../../schema/fields.ts';
import { isMap } from '../../../schema/keys.ts';
import type { BlogConfig } from '../blog-config.ts';
import type { Language, Settings } from '../contract.ts';
import { prefixOf } from './addresses.ts';
import { type HugoConfig, text } from './config.ts';
import { home, menu } from './settings.ts';

/**
 * The languages that the blog gets as `locales`, the default one first: all that have files, if there
 * are several.
 *
 * @param used languages of files, by their names in the config
 * @param blog config of a blog that exists: its own `locales` decide
 */
export function languagesOf(
  config: HugoConfig,
  used: ReadonlySet<string>,
  blog: BlogConfig | undefined,
): Pick<Settings, 'languages' | 'prefixDefault'> {
  const { defaultLanguage } = config;
  const names = [
    defaultLanguage,
    ...config.languages.filter((name) => name !== defaultLanguage && used.has(name)),
  ];
  const isUsable = (name: string) =>
    canonicalLanguage(name) !== undefined &&
    !isOwnPath(name) &&
    (blog === undefined || blog.hasLocale(name));
  if (names.length < 2 || !names.every(isUsable)) return { languages: [], prefixDefault: false };
  return {
    languages: names.map((name) => language(name, config)),
    prefixDefault: prefixOf(undefined, config) !== '',
  };
}

/** A language with the texts that the config has for it; those of the default one are the blog's. */
function language(name: string, config: HugoConfig): Language {
  const isDefault = name === config.defaultLanguage;
  const all = config.data['languages'];
  const own = isMap(all) && isMap(all[name]) ? all[name] : {};
  const params = isMap(own['params']) ? own['params'] : {};
  const lang = canonicalLanguage(text(own['languagecode']) ?? text(own['locale']) ?? name);
  const direction = text(own['languagedirection']);
  const options = {
    label: text(own['languagename']),
    lang: lang === canonicalLanguage(name) ? undefined : lang,
    dir: direction === 'rtl' || direction === 'ltr' ? direction : undefined,
    ...(!isDefault && {
      title: text(own['title']),
      description: text(params['description']) ?? text(own['description']),
      nav: menu(own, config, prefixOf(name, config)),
      home: home(params, prefixOf(name, config)),
    }),
  };
  return { name, isDefault, options };
}
