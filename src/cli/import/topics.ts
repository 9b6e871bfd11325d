/** What may need a person, with what to do about it. */
export const topics = {
  'date-unknown':
    'Posts without a date. Write `date`, or commit the files: Git then has their dates.',
  'front-matter-unreadable':
    'Front matter that cannot be read. Correct it in the source, and import again.',
  'repeated-key': 'Keys with two different values; the last one was kept.',
  'key-unknown': 'Keys that the theme does not know. Delete them, or add them with `extend`.',
  'date-unreadable': 'Dates that cannot be read. Write them as `2026-03-14`.',
  'shortcode-unknown':
    'Shortcodes that the theme does not have. Convert them with `--shortcodes map.json`, or by hand.',
  'shortcode-changed':
    'Shortcodes that became something simpler. See whether it still says what you mean.',
  'link-dead': 'Links that lead nowhere in the source. With `--yes` they become text.',
  'picture-dead':
    'Pictures that are not in the source. Add them, or remove them; with `--yes` their text stays.',
  'embed-note': 'Embedded notes. Each is a link to that note now.',
  'embed-quoted':
    'Embedded sections and blocks. Each is quoted now, and does not follow later changes of its note.',
  'html-text':
    'Posts and pages in HTML. They are Markdown now, without styles, scripts and embedded pages. Read them.',
  'plugin-code': 'Code of plugins, such as Dataview, which is shown as it is written.',
  'list-text':
    'Texts of list pages, which the theme does not have. Move what you need to one of your pages.',
  'summary-long': 'Summaries that were longer than a list can show. Write a `summary`.',
  'markup-blocked': 'Markup that pages may not run or load. See the guide about security.',
  'setting-open': 'Settings without an equivalent.',
  'path-open':
    'URLs that would stay if the config had this option. Set it before you import, or keep the redirects.',
  'url-taken': 'Old URLs that another post or page has now. Only that one answers there.',
  'url-unknown':
    'Posts whose old URL cannot be computed. Write it as an alias: `aliases: [/the/old/url/]`.',
  'file-differs': 'Files that exist in the blog with another content. They were not touched.',
  'collection-missing': 'Collections that `src/content.config.ts` does not have. Add them.',
  'edit-refused': 'Places where two rules met; only the outer one was applied.',
  'component-missing':
    'Components of the old theme. Copy them to `src/components`, or remove them.',
} as const satisfies Record<string, string>;

export type Topic = keyof typeof topics;
