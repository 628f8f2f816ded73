/** The digits in a text, in any script, as 0 to 9. Other characters are left out. */
export function digitsIn(text: string): string {
  return Array.from(text, (character) => (/\p{Nd}/u.test(character) ? valueOf(character.codePointAt(0)!) : '')).join(
    '',
  );
}

/** The mathematical digits are five sets of ten without a gap. */
const mathematicalZero = 0x1d7ce;

/** Unicode has the ten decimal digits of a script in order, and no other digit right before them. */
function valueOf(digit: number) {
  if (digit >= mathematicalZero && digit < mathematicalZero + 50) return (digit - mathematicalZero) % 10;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(digit - value - 1))) value++;
  return value;
}
