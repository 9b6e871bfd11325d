import type { ProblemCode } from './problems.ts';

/** The meaning of a code and its fix, as Markdown for the manual and `tradeoff explain`. */
export interface Meaning {
  /** What was found, and its effect on the page. */
  means: string;
  /** What to write instead. */
  fix: string;
}

/** Every code of {@link problemSeverity}, in its order. */
export const problemMeanings = {
  'front-matter-syntax': {
    means: 'The front matter is not valid YAML, TOML or JSON, so none of it can be read.',
    fix: 'Correct the line. Put quotes around text that contains `: `, `#` or brackets, or that begins with `@`, `` ` `` or `*`.',
  },
  'front-matter-archetype': {
    means: 'The front matter contains template code of a Hugo archetype, such as `{{ .Date }}`.',
    fix: 'Replace the code with its value.',
  },
  'front-matter-invalid': {
    means: 'The value of a field has the wrong type or is not one of the allowed values.',
    fix: 'Write a value of the type that the message names. [Front matter](/guides/front-matter/) lists the fields.',
  },
  'front-matter-unknown-key': {
    means: 'No template has a field of this name, so it has no effect.',
    fix: 'Correct the name, delete the line, or add the field to the collection with `extend`.',
  },
  'front-matter-removed': {
    means: 'A version of the theme removed this field.',
    fix: 'Write what the message names instead.',
  },
  'front-matter-string-boolean': {
    means: 'A boolean is written as text: `"true"`.',
    fix: 'Remove the quotes.',
  },
  'front-matter-absent-feature': {
    means:
      'The field belongs to a feature of Hugo or PaperMod that this theme does not have, or does another way.',
    fix: 'Follow the advice of the message, or delete the line.',
  },
  'front-matter-repeated-key': {
    means: 'Two lines set the same field, perhaps in two spellings.',
    fix: 'Keep one of them.',
  },
  'title-missing': {
    means: 'The post has neither a `title` nor a first heading.',
    fix: 'Add `title: …`, or begin the text with `# …`.',
  },
  'date-missing': {
    means: 'The post has no `date`, and Git does not know its file.',
    fix: 'Write `date: 2026-01-31`, or `draft: true` while it has none.',
  },
  'date-invalid': {
    means: 'The date does not exist in the calendar, or has an unknown form.',
    fix: 'Write `2026-03-14`, `2026-03-14 09:30` or `2026-03-14T09:30:00+02:00`.',
  },
  'date-shallow-clone': {
    means: 'The post has no `date`, and a shallow clone does not contain the commit that added it.',
    fix: 'Fetch the whole history (`fetch-depth: 0`), or write the date.',
  },
  'slug-duplicate': {
    means: 'Two posts of one collection have the same slug, so they would have the same URL.',
    fix: 'Rename one file, or give one of them a `slug`.',
  },
  'slug-invalid': {
    means: 'The slug or file name cannot be part of a URL that every host serves.',
    fix: 'Write the `slug` that the message offers, or rename the file.',
  },
  'url-taken': {
    means:
      'A post that is not below its list, by its `url` or the `permalinks` option, has the URL of another post or page.',
    fix: 'Write another `url` or `slug`, or change the pattern.',
  },
  'url-unused': {
    means:
      'A post has a `url`, but the config does not have the `permalinks` option, or it is a full URL.',
    fix: 'Set `permalinks: {}` in the config, or write `slug`, and `aliases` for the old URL.',
  },
  'alias-invalid': {
    means: 'An alias is not a path of this site, or is one that the build itself writes.',
    fix: 'Write the old path from the root of the site, such as `/posts/old-name/`.',
  },
  'alias-taken': {
    means: 'An alias is already the URL of another page.',
    fix: 'Delete or correct it.',
  },
  'related-missing': {
    means: '`related` names a post that does not exist.',
    fix: 'Write the slug of a post of the collection, or `collection/slug`.',
  },
  'translation-alone': {
    means: 'No other post has the same `translationKey`.',
    fix: 'Write the key into the translation, or remove it.',
  },
  'translation-repeated': {
    means: 'Two posts with one `translationKey` are in the same language.',
    fix: 'Set the `lang` of each, or change one key.',
  },
  'cover-missing': {
    means: 'The image of the cover does not exist.',
    fix: 'Add the file, correct `cover.image`, or remove the cover.',
  },
  'link-missing': {
    means: 'A link leads to a post, page or file that this site does not have.',
    fix: 'Correct the path, or write the full URL of something that another site has.',
  },
  'link-ambiguous': {
    means: 'A short link matches several posts.',
    fix: 'Write the collection too: `/designs/cache/`.',
  },
  'link-anchor': {
    means: 'The page exists, but has no heading or figure with this anchor.',
    fix: 'Write the anchor that the message offers, or one from the page.',
  },
  'link-scheme': {
    means: 'The scheme of a URL could run code in the page or read files, as `javascript:` does.',
    fix: 'Write a URL such as `https://example.org/` or `mailto:ada@example.org`, or a path of the site.',
  },
  'link-unpublished': {
    means:
      'A link leads to a draft, a scheduled or an expired post. A build shows the text without a link.',
    fix: 'Leave it if that post will be published; otherwise remove the link.',
  },
  'image-missing': {
    means: 'A picture does not exist at the path that is written.',
    fix: 'Put the file beside the post or into `public`, or correct the path.',
  },
  'diagram-syntax': {
    means: 'Mermaid cannot read the diagram.',
    fix: 'Correct the line. Put quotes around labels with brackets or words such as `end`: `A["end (of file)"]`.',
  },
  'diagram-in-browser': {
    means: 'The build cannot draw this kind of diagram, so each reader downloads mermaid for it.',
    fix: 'Mark the fence as `mermaid client` if you accept that, or use another kind.',
  },
  'diagram-link': {
    means:
      'A link in a diagram leads to a URL that pages may not link to, or a node has several links.',
    fix: 'Write a path of the site, or a URL that begins with `https:` or `mailto:`. Keep one link per node.',
  },
  'diagram-ignored': {
    means:
      'Part of the diagram has no effect, such as its own theme, a shape that mermaid does not have, or text after `#` in a sequence diagram.',
    fix: 'Remove it, or write what the message says. For a number sign, write `#35;`.',
  },
  'diagram-icon': {
    means: 'An icon of the diagram is not known, so a question mark is drawn instead.',
    fix: 'Use a built-in icon, or name the icon pack in the options.',
  },
  'heading-h1-demoted': {
    means: 'A `#` heading in the text is a second title. It is shown as a level 2 heading.',
    fix: 'Write `##`.',
  },
  'heading-id-repeated': {
    means: 'Two headings of the post have the same id, so the second gets another.',
    fix: 'Give one of them another id: `## Title {#other}`.',
  },
  'alert-kind-unknown': {
    means: 'A quote begins with an alert marker whose kind is not one of the five.',
    fix: 'Write `> [!NOTE]`, `TIP`, `IMPORTANT`, `WARNING` or `CAUTION`, and a title after it.',
  },
  'toc-differs': {
    means: 'A table of contents that you wrote by hand does not match the headings.',
    fix: 'Delete it: the page has one that is made from the headings.',
  },
  'markdown-foreign': {
    means:
      'The text has syntax of another program, such as `:::note` or `:tada:`, which the page shows as it is written.',
    fix: 'Write what the message names instead.',
  },
  'markdown-blocked': {
    means: 'The post has raw HTML that the Content-Security-Policy of its page blocks.',
    fix: 'Allow it with the `csp` option that the message names, or remove it.',
  },
  'markdown-syntax': {
    means: 'The Markdown or MDX cannot be read, for example because of an unclosed tag or a brace.',
    fix: 'Correct the line. In MDX, write `\\{` and `\\<` for text.',
  },
  'mdx-name-unknown': {
    means:
      'A post in MDX uses a name in braces, or a component, that it does not import or export.',
    fix: 'Write `\\{id}` or put it in backticks if it is text; otherwise import it.',
  },
  'markdown-comment-unclosed': {
    means: 'An HTML comment is never closed, so the rest of its block is not shown.',
    fix: 'Write `-->` at its end.',
  },
  'drawing-refused': {
    means: 'A step that renders the page, such as a plugin or the highlighter, fails at this line.',
    fix: 'Correct the line, or put it in backticks if it is text.',
  },
  'limit-exceeded': {
    means: 'The post nests deeper, or has a wider table, than the limit that the message names.',
    fix: 'Use fewer levels; put data in a code block or a separate file.',
  },
  'code-language-unknown': {
    means: 'The language of a code block is not known, so its code has no colours.',
    fix: 'Write a known language, or `text`.',
  },
  'math-syntax': {
    means: 'The formula is not valid TeX.',
    fix: 'Correct it. If the dollar is a price, write `\\$`.',
  },
  'math-escaped': {
    means: 'A formula is escaped for another Markdown program. It is shown as it was meant.',
    fix: 'Write `\\theta` for `\\\\theta`, and `x_1` for `x\\_1`.',
  },
  'math-in-title': {
    means:
      'A title or description in the front matter contains a formula, but both are plain text.',
    fix: 'Write it with letters, such as `O(n²)`.',
  },
  'math-unclosed': {
    means: 'A formula that begins with `$$` never ends.',
    fix: 'Add `$$` on a separate line after the formula.',
  },
  'footnote-undefined': {
    means: 'The text refers to a footnote that is not defined.',
    fix: 'Add `[^name]: …` at the end of the post, or remove the reference.',
  },
  'footnote-unused': {
    means: 'A footnote is defined, but the text never refers to it, so it is not shown.',
    fix: 'Refer to it in the text, or delete it.',
  },
  'shortcode-syntax': {
    means: 'A Hugo shortcode cannot be read.',
    fix: 'Write `{{< name parameter="value" >}}`. For a tag that is text, use backticks or `{{</* name */>}}`.',
  },
  'shortcode-unknown': {
    means:
      'The theme does not have this shortcode. Its tags are left out; the text between them is kept.',
    fix: 'Use one that it has, or Markdown. [Formulas and shortcodes](/guides/formulas-and-shortcodes/#shortcodes) lists them.',
  },
  'shortcode-unclosed': {
    means: 'A shortcode is opened and never closed.',
    fix: 'Add the closing tag, at the same indentation.',
  },
  'shortcode-invalid': {
    means: 'A shortcode lacks a parameter or has one with a wrong value.',
    fix: 'Write the parameter as the message says.',
  },
  'quiz-answer-unknown': {
    means: 'An answer names an option that the question does not have.',
    fix: 'Correct the letters after `Answers:`, or the letters of the options.',
  },
  'quiz-answer-missing': {
    means: 'A question does not say which options are right.',
    fix: 'Add `Answers: B`, or tick a box.',
  },
  'quiz-options-few': {
    means: 'A question has fewer than two options.',
    fix: 'Add another, or delete `Options:` for an open question.',
  },
  'quiz-option-repeated': {
    means: 'Two options have the same letter or the same text.',
    fix: 'Change one of them.',
  },
  'quiz-question-missing': {
    means: 'Options or answers are not part of a question, so readers would see them.',
    fix: 'Begin the question with `Q:` right above them, outside lists, quotes and components.',
  },
  'quiz-syntax': {
    means: 'A question is written in a way that cannot be understood.',
    fix: 'Compare it with [the forms](/guides/quizzes/).',
  },
  'quiz-unmarked': {
    means: 'A list of tasks under a question shows which boxes are ticked.',
    fix: 'Begin the question with `Q:` if it is a quiz; end the line above with a colon if it is not.',
  },
  'card-side-missing': {
    means: 'A flashcard has no question or no answer.',
    fix: 'Write `- question :: answer`.',
  },
  'card-repeated': {
    means: 'Two flashcards have the same question.',
    fix: 'Remove one or change its question.',
  },
  'card-separator-missing': {
    means: 'An item among flashcards has no separator, so it is shown as text.',
    fix: 'Write ` :: ` between question and answer, with the spaces.',
  },
  'estimate-syntax': {
    means: 'A line of an estimate cannot be read.',
    fix: 'Write `name = expression`, a bound such as `peak ≤ 50k/s`, or `## Title` for a group.',
  },
  'estimate-name-unknown': {
    means:
      'An estimate uses a name that is neither a line of an estimate in the post nor a unit, or a name that another post does not have.',
    fix: 'Correct the name, or add a line for it. What is counted has no unit: write only the number.',
  },
  'estimate-name-repeated': {
    means:
      'Two lines of the estimates in a post have the same name, or a line is named like a unit.',
    fix: 'Give the line another name.',
  },
  'estimate-units': {
    means: 'The units of an estimate do not fit, as in `5 GB + 3 s`.',
    fix: 'Multiply or divide, so that both sides measure the same.',
  },
  'estimate-circle': {
    means: 'Lines of an estimate use each other, in one post or in several.',
    fix: 'Give one of them a value that does not depend on the others.',
  },
  'estimate-no-value': {
    means: 'An expression has no value, because it divides by zero or its queue grows without end.',
    fix: 'Change the values that lead to it.',
  },
  'estimate-ambiguous': {
    means: 'Something in an estimate can mean more than one thing, such as `6B`.',
    fix: 'Write what you mean: `6bn` or `6 bytes`.',
  },
  'estimate-post': {
    means:
      'A value of another post, such as `designs/url-shortener#peak`, cannot be used: there is no such post, or the value has an error there.',
    fix: 'Write `collection/slug#name`, or correct the other post.',
  },
  'placeholder-draft': {
    means: "A draft still contains the template's placeholders.",
    fix: 'Replace them before you publish.',
  },
  'placeholder-published': {
    means: "A published post still contains the template's placeholders.",
    fix: 'Replace or delete them, or set `draft: true`.',
  },
  'placeholder-likely': {
    means: 'Something looks like a placeholder but is not one from the template.',
    fix: 'Replace it if it is one. Otherwise put it in backticks, or leave it.',
  },
} as const satisfies Record<ProblemCode, Meaning>;
