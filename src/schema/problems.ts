/** Location of a problem: a file relative to the project root, a 1-based line and, if it is known, a column. */
export interface Place {
  file: string;
  line: number;
  column?: number;
}

/** One finding about the content. Errors stop a build; warnings are printed. */
export interface Problem extends Place {
  code: ProblemCode;
  severity: 'error' | 'warning';
  /** What is wrong, quoting the value that was found. */
  message: string;
  /** What to write instead. */
  fix: string;
}

/** Every finding the theme can report about content, with its severity. */
export const problemSeverity = {
  'front-matter-syntax': 'error',
  'front-matter-archetype': 'error',
  'front-matter-invalid': 'error',
  'front-matter-unknown-key': 'warning',
  'front-matter-removed': 'error',
  'front-matter-string-boolean': 'warning',
  'front-matter-absent-feature': 'warning',
  'front-matter-repeated-key': 'error',
  'title-missing': 'error',
  'date-missing': 'error',
  'date-invalid': 'error',
  'date-shallow-clone': 'error',
  'slug-duplicate': 'error',
  'slug-invalid': 'error',
  'url-taken': 'error',
  'url-unused': 'warning',
  'alias-invalid': 'error',
  'alias-taken': 'error',
  'related-missing': 'error',
  'translation-alone': 'warning',
  'translation-repeated': 'error',
  'cover-missing': 'error',
  'link-missing': 'error',
  'link-ambiguous': 'error',
  'link-anchor': 'error',
  'link-scheme': 'error',
  'link-unpublished': 'warning',
  'image-missing': 'error',
  'diagram-syntax': 'error',
  'diagram-in-browser': 'warning',
  'diagram-link': 'warning',
  'diagram-ignored': 'warning',
  'diagram-icon': 'warning',
  'heading-h1-demoted': 'warning',
  'heading-id-repeated': 'warning',
  'toc-differs': 'warning',
  'alert-kind-unknown': 'warning',
  'footnote-undefined': 'warning',
  'footnote-unused': 'warning',
  'markdown-syntax': 'error',
  'markdown-foreign': 'warning',
  'markdown-comment-unclosed': 'warning',
  'mdx-name-unknown': 'error',
  'drawing-refused': 'error',
  'limit-exceeded': 'error',
  'markdown-blocked': 'warning',
  'code-language-unknown': 'warning',
  'math-syntax': 'error',
  'math-escaped': 'warning',
  'math-in-title': 'warning',
  'math-unclosed': 'error',
  'shortcode-syntax': 'error',
  'shortcode-unknown': 'warning',
  'shortcode-unclosed': 'error',
  'shortcode-invalid': 'error',
  'quiz-answer-unknown': 'error',
  'quiz-answer-missing': 'error',
  'quiz-options-few': 'error',
  'quiz-option-repeated': 'error',
  'quiz-question-missing': 'error',
  'quiz-syntax': 'error',
  'quiz-unmarked': 'warning',
  'card-side-missing': 'error',
  'card-repeated': 'warning',
  'card-separator-missing': 'warning',
  'estimate-syntax': 'error',
  'estimate-name-unknown': 'error',
  'estimate-name-repeated': 'error',
  'estimate-units': 'error',
  'estimate-circle': 'error',
  'estimate-no-value': 'error',
  'estimate-ambiguous': 'error',
  'estimate-post': 'error',
  'placeholder-draft': 'warning',
  'placeholder-published': 'error',
  'placeholder-likely': 'warning',
} as const satisfies Record<string, Problem['severity']>;

export type ProblemCode = keyof typeof problemSeverity;

/** Creates a finding. The severity depends on the code. */
export function problem(code: ProblemCode, place: Place, message: string, fix: string): Problem {
  return {
    code,
    severity: problemSeverity[code],
    file: place.file,
    line: place.line,
    ...(place.column !== undefined && { column: place.column }),
    message,
    fix,
  };
}

/** The same finding in a draft, where it does not stop a build. */
export function asWarning(found: Problem): Problem {
  return { ...found, severity: 'warning' };
}
