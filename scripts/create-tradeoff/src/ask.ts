import { createInterface } from 'node:readline/promises';
import type { Answer } from './answers.ts';
import { CreateError } from './choices.ts';

/**
 * Puts a question until an answer will do. An empty answer is the default, which the question shows.
 */
export type Ask = <Value>(
  question: string,
  byDefault: string,
  read: (answer: string) => Answer<Value>,
) => Promise<Value>;

/**
 * Lets `talk` ask questions at a terminal.
 *
 * @throws {@link CreateError} when the one who is asked ends the input or presses Ctrl+C.
 */
export async function interview<Result>(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  talk: (ask: Ask) => Promise<Result>,
): Promise<Result> {
  const lines = createInterface({ input, output, historySize: 0 });
  // Lines that come before they are asked for wait in the iterator; `question` would lose them.
  const answers = lines[Symbol.asyncIterator]();
  const ask: Ask = async (question, byDefault, read) => {
    for (;;) {
      // As the prompt it stays when the line is drawn again, which a backspace does.
      lines.setPrompt(`${question} (${byDefault}) `);
      lines.prompt();
      const answer = await answers.next();
      if (answer.done === true) {
        output.write('\n');
        throw new CreateError(
          'Cancelled; nothing was written. Pass the answers as options, or pass --yes to use the defaults.',
        );
      }
      const answered = read(answer.value.trim() || byDefault);
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
