import { canonicalLanguage } from '../../../schema/fields.ts';
import { shareTarget } from '../../../schema/share-targets.ts';
import { siteAndBase } from '../addresses.ts';
import type { Settings, SourceFolder } from '../contract.ts';
import { folderSettings } from '../markdown/survey.ts';
import { Calculated, constantsOf, isObject, type Literal, moduleName } from './literals.ts';

/** Modules in which themes keep their settings. */
const settingsFile =
  /^(?:src\/)?(?:(?:[\w-]+[.-])?(?:config|consts?|constants|settings|site|siteConfig|socials?|site-config|navigation)|(?:config|constants|data)\/(?:index|site|config|social|socials|consts|constants|navigation|menu|nav))\.(?:ts|js|mjs)$/i;
const astroConfig = /^astro\.config\.(?:m|c)?[jt]s$/;
/** Settings of programs. */
const ofPrograms =
  /(?:^|\/)(?:astro|content|tailwind|vite|vitest|eslint|postcss|prettier|playwright|svelte|drizzle|uno|lint\w*)[.-]config\./;

/** A setting of the old theme: where it is, by the names of the objects that hold it. */
interface Setting {
  /** Such as `SITE.title`. */
  path: string;
  /** Its last name without signs, in lower case. */
  key: string;
  /** All names before it, in the same form. */
  parents: string;
  value: Literal;
  file: string;
}

/** What the settings modules of an Astro theme say, as options of the theme. They are read and never run. */
export function astroSettings(
  source: SourceFolder,
  languages: Parameters<typeof folderSettings>[1],
): Settings {
  const settings = folderSettings(source, languages);
  const { options, remarks } = settings;
  const modules = source.files.filter((file) => settingsFile.test(file) && !ofPrograms.test(file));
  const all = settingsOf(source, modules);
  const done = new Set<Setting>();
  const take = <Value>(
    names: readonly string[],
    read: (value: Literal, setting: Setting) => Value | undefined,
  ): Value | undefined => {
    for (const name of names) {
      for (const setting of all) {
        const { key, parents, value } = setting;
        const isSite = !done.has(setting) && (key === name || `${parents}${key}` === name);
        const found = isSite && !isOfPart(parents) ? read(value, setting) : undefined;
        if (found === undefined) continue;
        done.add(setting);
        return found;
      }
    }
    return undefined;
  };
  const set = (key: string, value: unknown): void => {
    if (value !== undefined) options[key] = value;
  };
  const own = take(['title', 'sitetitle', 'sitename', 'blogtitle', 'name'], text);
  if (own !== undefined) options['title'] = own;
  set('description', take(['desc', 'description', 'sitedescription', 'sitedesc'], text));
  const name = take(['author', 'authorname', 'siteauthor'], (value) =>
    isObject(value) ? text(value['name']) : text(value),
  );
  const profile = take(['profile', 'authorurl', 'authorwebsite'], url);
  const email = take(['authoremail'], text);
  if (name !== undefined) {
    const more = { ...(profile && { url: profile }), ...(email && { email }) };
    set('author', Object.keys(more).length === 0 ? name : { name, ...more });
  }
  const lang = take(['lang', 'language', 'locale'], (value) => {
    const tag = text(Array.isArray(value) ? value[0] : value)?.replace('_', '-');
    return tag === undefined ? undefined : canonicalLanguage(tag);
  });
  if (lang !== undefined && lang !== 'en') set('lang', lang);
  const dir = take(['dir'], text);
  if (dir === 'rtl') set('dir', dir);
  set('timeZone', take(['timezone'], text));
  const sizes = ['postperpage', 'postsperpage', 'pagesize', 'perpage', 'itemsperpage'];
  set('pageSize', take(sizes, pageSize));
  set('nav', take(['navlinks', 'menulinks', 'navigation', 'navitems', 'nav', 'menu'], links));
  set('social', take(['socials', 'sociallinks', 'social', 'socialmedia'], links));
  const shared = take(['sharelinks', 'shares', 'sharebuttons'], shareTargets);
  set('shareButtons', shared);
  if (shared !== undefined) set('display', { showShareButtons: true });
  const site =
    siteIn(source) ?? take(['website', 'siteurl', 'baseurl', 'site', 'url', 'origin'], url);
  if (site !== undefined) Object.assign(settings, siteAndBase(new URL(site)));
  const base = astroBase(source);
  if (base !== undefined) settings.base = base;
  remarks.push(...remarksOn(all, done));
  return settings;
}

/** Every setting of the modules, those of objects after each other. */
function settingsOf(source: SourceFolder, modules: readonly string[]): Setting[] {
  const known = new Map<string, Literal>();
  // Modules import each other in any order, so each is read with what the others say.
  for (const file of modules)
    for (const { name, value } of constantsOf(source.text(file)))
      known.set(name === 'default' ? moduleName(file) : name, value);
  return modules.flatMap((file) =>
    constantsOf(source.text(file), known).flatMap(({ name, value }) =>
      flat({ path: name, key: plain(name), parents: '', value, file }),
    ),
  );
}

/** A setting and those in it; lists stay whole. */
function flat(setting: Setting): Setting[] {
  const { value, path, key, parents, file } = setting;
  if (!isObject(value)) return [setting];
  // What is off needs no equivalent.
  if (value['enable'] === false || value['enabled'] === false) return [];
  const inner = Object.entries(value).flatMap(([name, one]) =>
    flat({
      ...{ path: `${path}.${name}`, key: plain(name), value: one, file },
      parents: `${parents}${key}`,
    }),
  );
  return [setting, ...inner];
}

/** Parts of a theme whose titles and names are not those of the blog. */
function isOfPart(parents: string): boolean {
  return /(?:social|edit|nav|menu|hero|home|page|comment|giscus|analytics|webmention|og|seo|icon|about|project|footer|rss|manifest|i18n|locale|license|strings|ui|date)/.test(
    parents,
  );
}

function plain(name: string): string {
  return name.replace(/[^a-z\d]/gi, '').toLowerCase();
}

function text(value: Literal): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function url(value: Literal): string | undefined {
  const written = text(value);
  return written !== undefined && /^https?:\/\//.test(written) && URL.canParse(written)
    ? written
    : undefined;
}

function pageSize(value: Literal): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 100
    ? value
    : undefined;
}

const labelKeys = ['label', 'name', 'title', 'text', 'platform', 'linkTitle'];
const hrefKeys = ['href', 'url', 'link', 'path', 'to'];

/** A list of links, or a map of names to URLs. */
function links(value: Literal): { label: string; href: string }[] | undefined {
  const entries = Array.isArray(value)
    ? value
        .filter(isObject)
        .filter(({ active, enabled }) => active !== false && enabled !== false)
        .map((one) => [pick(one, labelKeys), pick(one, hrefKeys)])
    : isObject(value)
      ? Object.entries(value).map(([name, one]) => [
          isObject(one) ? (pick(one, labelKeys) ?? name) : name,
          isObject(one) ? pick(one, hrefKeys) : text(one),
        ])
      : [];
  const found = entries.flatMap(([label, href]) =>
    label === undefined || href === undefined || !/^(?:https?:|mailto:|\/)/i.test(href)
      ? []
      : [{ label: label.charAt(0).toUpperCase() + label.slice(1), href }],
  );
  return found.length > 0 ? found : undefined;
}

function pick(entry: Record<string, Literal>, keys: readonly string[]): string | undefined {
  return keys.map((key) => text(entry[key])).find((one) => one !== undefined);
}

function shareTargets(value: Literal): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const found = value
    .filter(isObject)
    .map((one) => pick(one, labelKeys) ?? '')
    .flatMap((name) => shareTarget(/^e?-?mail$/i.test(name) ? 'email' : name) ?? []);
  return found.length > 0 ? found : undefined;
}

/** The `site` of Astro's own config. */
function siteIn(source: SourceFolder): string | undefined {
  return url(astroValue(source, 'site'));
}

function astroBase(source: SourceFolder): string | undefined {
  const base = text(astroValue(source, 'base'));
  return base === undefined ? undefined : `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
}

function astroValue(source: SourceFolder, key: string): Literal {
  const file = source.files.find((one) => astroConfig.test(one));
  const config = constantsOf(file === undefined ? '' : source.text(file)).find(
    ({ name }) => name === 'default',
  );
  return isObject(config?.value) ? config.value[key] : undefined;
}

/** What the theme does without an option, or what every page has. */
const needless =
  /^(?:scheduledpostmargin|showarchives|showbackbutton|showseries|search|toc|perindex|postperindex|dynamicogimage|appendfilepath|enabled|dir|lang|language|locale|icon|linktitle|active|ogimage|sortby|theme|themes?color.*)$/;

/** Settings that nothing was made of, and what to do about them. */
function remarksOn(all: readonly Setting[], done: ReadonlySet<Setting>): string[] {
  const taken = [...done].map(({ path }) => path);
  const keys = new Set([...done].map(({ key }) => key));
  // A module may only repeat what another says.
  const idOf = ({ key, value }: Setting) => `${key} ${JSON.stringify(value)}`;
  const said = new Set([...done].map(idOf));
  return all.flatMap((setting): string[] => {
    const { path, key, parents, value, file } = setting;
    if (said.has(idOf(setting))) return [];
    if (!isObject(value)) said.add(idOf(setting));
    const isIn = taken.some((one) => path === one || path.startsWith(`${one}.`));
    if (isIn || done.size === 0) return [];
    if (parents === '' && (isObject(value) || value instanceof Calculated)) return [];
    if (key === 'editpost' && isObject(value)) {
      const edit = url(value['url']);
      return edit === undefined || value['enabled'] === false
        ? []
        : [
            `Posts linked to ${edit} for changes. Set \`editLink\` to your new repository: its paths differ.`,
          ];
    }
    if (parents.endsWith('editpost') || isObject(value) || needless.test(key)) return [];
    if (key === 'lightanddarkmode')
      return value === false
        ? [`\`${path}\` is false: see the recipe about one colour scheme.`]
        : [];
    const isKnown = /^(?:title|desc|description|author|website|site|url)$/.test(key);
    if (value instanceof Calculated)
      return isKnown && !keys.has(key)
        ? [`\`${path}\` in ${file} is calculated, so it is not copied: ${short(value.source)}`]
        : [];
    if (value === undefined || value === null || value === '' || value === false || parents === '')
      return [];
    return [`\`${path}\` in ${file} has no option of its name: ${short(JSON.stringify(value))}`];
  });
}

function short(code: string): string {
  const line = code.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
