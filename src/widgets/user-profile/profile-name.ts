import type {Profile} from '../../api/profile.js';

/** First and last name; empty if there is neither. */
export function nameOf({firstName, lastName}: Profile) {
  return [firstName, lastName].filter(Boolean).join(' ');
}

/** The first letters of first and last name, or of the e-mail address. */
export function initialsOf({firstName, lastName, email}: Profile) {
  return firstLetter(firstName) + firstLetter(lastName) || firstLetter(email);
}

function firstLetter(text: string) {
  return [...text].find((letter) => /\p{L}|\p{N}/u.test(letter)) ?? '';
}
