import { createInterface } from 'node:readline/promises';
import { CliError } from './contract.ts';
import type { Terminal } from './contract.ts';

/** Asks until `read` accepts an answer, and returns its value. */
export type Ask = <Answer>(
  question: string,
  /** The answer trimmed, as the value, or what is wrong with it. */
  read: (answer: string) => { value: Answer } | { wrong: string },
) => Promise<Answer>;

/**
 * Lets `talk` ask questions at a terminal.
 *
 * @throws {@link CliError} when the user ends the input or presses Ctrl+C
 */
export async function interview<Result>(
  { input, output }: Terminal,
  talk: (ask: Ask) => Promise<Result>,
): Promise<Result> {
  const lines = createInterface({ input, output });
  // Lines that come before they are asked for wait in the iterator; `question` would lose them.
  const answers = lines[Symbol.asyncIterator]();
  let isOpen = true;
  lines.once('close', () => {
    isOpen = false;
  });
  const ask: Ask = async (question, read) => {
    lines.setPrompt(question);
    for (;;) {
      if (isOpen) lines.prompt();
      else output.write(question);
      const answer = await answers.next();
      if (answer.done === true) {
        output.write('\n');
        throw new CliError('Cancelled; nothing was written.');
      }
      const answered = read(answer.value.trim());
      if ('value' in answered) return answered.value;
      output.write(`${answered.wrong}\n`);
    }
  };
  try {
    return await talk(ask);
  } finally {
    lines.close();
  }
}
