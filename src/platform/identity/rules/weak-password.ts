/** What is wrong with a password: it is among those that are tried first, or it is the name of the person or the company. */
export type Weakness = 'common' | 'context';

/**
 * Whether a password is one that guessing begins with: in the list of common passwords as it is, doubled, or with what people put around a
 * common word to meet rules (capitals, digits, signs, a year: `Password2026!`). The same for words of the context.
 * Whole sentences are never refused, whatever words they have.
 *
 * @param isCommon whether a word in lower case is in the list
 * @param context names and addresses that somebody who guesses knows: of the person, the company, the program
 */
export function weaknessOf(password: string, isCommon: (word: string) => boolean, context: readonly string[] = []): Weakness | null {
  const words = new Set(coresOf(password.toLowerCase().normalize('NFKC')));
  const known = new Set(context.flatMap(wordsOfContext));
  for (const word of words) if (known.has(word)) return 'context';
  for (const word of words) if (isCommon(word)) return 'common';
  return null;
}

const leet: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' };

/** The password, what is left without digits and signs around it, and both with letters for the digits that stand for them. */
function coresOf(text: string): string[] {
  const trimmed = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const plain = [text, trimmed];
  const spelled = plain.map((each) => each.replace(/[013457@$!]/g, (letter) => leet[letter] ?? letter));
  return [...plain, ...spelled].flatMap((each) => [each, unrepeated(each)]).filter((each) => each.length >= 4);
}

/** `abcabc` is `abc`. */
function unrepeated(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1)
    if (text.length % length === 0 && text === text.slice(0, length).repeat(text.length / length)) return text.slice(0, length);
  return text;
}

function wordsOfContext(text: string): string[] {
  const lower = text.toLowerCase().normalize('NFKC');
  const parts = lower.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length >= 4);
  return [...parts, lower.replace(/[^\p{L}\p{N}]+/gu, ''), lower].filter((each) => each.length >= 4);
}
