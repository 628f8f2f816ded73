/** Edge-case names that a widget must handle, by what is odd about them. */
export const oddNames = {
  markup: '<b>Bold</b> <img src=x> \'); DROP TABLE "domains";-- &amp;',
  words: 'People of the northern and southern regional offices, their contractors, agencies and visiting staff '.repeat(
    3,
  ),
  unbroken: 'W'.repeat(160),
  arabic: 'موظفو المكتب الرئيسي (Riyadh)',
  hebrew: 'עובדי המטה – Tel Aviv',
  override: 'Rev\u202Eesre Direction',
  chinese: '总公司全体员工',
  emoji: '👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽',
  combining: 'Z\u0351\u036b\u0343a\u0314\u030dl\u0321g\u0322o\u0313 text',
} as const;
