import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newDrawer } from '../../src/diagrams/drawer.ts';
import { repository } from '../builds/paths.ts';
import { readDiagrams } from '../unit/diagrams/fixtures.ts';

const folder = join(repository, '../shared/data/diagrams');
const there = existsSync(folder);
/** A checkout of its own has no such folder. */
const title = `real diagrams${there ? '' : ', skipped: ../shared/data/diagrams is not beside the repository'}`;

/** Letters and digits only, because labels break lines, and may hyphenate words there. */
function bare(text: string): string {
  return text
    .replace(/&(?:amp|lt|gt|quot);|\\n/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

describe.skipIf(!there)(title, () => {
  it('that mermaid can parse are drawn, 99 in 100 with all that its parser read', async () => {
    const drawer = newDrawer({ cacheDir: undefined });
    const failures: string[] = [];
    let parsed = 0;
    for (const { name, source } of readDiagrams(folder)) {
      const outcome = await drawer.draw(source);
      if ('undrawn' in outcome) {
        if (outcome.undrawn.reason === 'syntax') continue;
        parsed += 1;
        failures.push(`${name}: ${outcome.undrawn.message}`);
        continue;
      }
      parsed += 1;
      const { svg, outline, kind } = outcome.drawn;
      // Charts say their outline from the drawing, and sums and dates are not drawn as they were
      // read, and forks and choices of states have names that are not shown.
      if (!/^(?:flowchart|sequence|class|er|mindmap|requirement)$/.test(kind)) continue;
      const text = bare(svg.replace(/<[^>]*>/g, ' '));
      const words = outline.flatMap((line) => line.split(/ → |: |, /)).map(bare);
      const missing = words.filter(
        (word) => !/^(?:start|end)?$/.test(word) && !text.includes(word),
      );
      if (missing.length > 0) failures.push(`${name}: ${missing.join(' | ')}`);
    }
    await drawer.close();
    expect(parsed).toBeGreaterThan(50);
    expect(failures.length, failures.join('\n')).toBeLessThanOrEqual(parsed / 100);
  }, 120_000);
});
