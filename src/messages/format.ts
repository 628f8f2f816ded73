type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, (count: string) => string>>> & {
  readonly other: (count: string) => string;
};

/**
 * How a language counts: `count(3, {one: (n) => …, other: (n) => …})` picks the form by the language's plural rules and
 * hands it the number in the language's digits.
 */
export function counter(language: string) {
  let rules: Intl.PluralRules | undefined, digits: Intl.NumberFormat | undefined;
  return (count: number, forms: Forms) => {
    rules ??= new Intl.PluralRules(language);
    digits ??= new Intl.NumberFormat(language);
    return (forms[rules.select(count)] ?? forms.other)(digits.format(count));
  };
}
