/** The front matter of a page of the manual that is written from the code. */
interface Head {
  title: string;
  description: string;
  /** Place in the manual. */
  weight: number;
  tags: string;
  related: string;
}

/** A page of the manual: its front matter, its introduction and its sections. */
export function page(head: Head, introduction: string, sections: readonly string[]): string {
  const frontMatter = [
    '---',
    `title: ${head.title}`,
    `description: ${head.description}`,
    'date: 2026-11-30',
    `weight: ${head.weight}`,
    `tags: ${head.tags}`,
    'series: The manual',
    `related: ${head.related}`,
    '---',
  ].join('\n');
  return `${[frontMatter, introduction, ...sections].join('\n\n')}\n`;
}

/** Text as a cell of a table. */
export const cell = (text: string): string => text.replaceAll('|', '\\|');
