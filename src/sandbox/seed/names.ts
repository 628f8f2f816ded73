/** First and last names that go together. A name in another script includes the spelling for its email address. */
export interface NamePool {
  readonly first: readonly Name[];
  readonly last: readonly Name[];
}

interface Name {
  readonly text: string;
  /** The spelling in an email address: only the letters a to z. */
  readonly plain: string;
}

const western = pool(
  `Ada Alice Amelia Ben Carmen Chloé Clara Daniel Diego Eleanor Elena Emil Felix Finn Grace Hugo Inés Jack James Jules
   Júlia Laura Leo Lena Lucía Marie Martin Matteo Max Maya Nina Noah Nora Oliver Oscar Paul Renée Rosa Samuel Simon
   Sofia Théo Thomas Vera Victor Zoë`,
  `Adler Almeida Andersson Bauer Becker Bennett Bianchi Brooks Carvalho Castro Clarke Costa Dubois Edwards Evans Ferrari
   Fischer Fontaine Foster García Gomes Gray Hughes Jansen Keller Kelly König Lambert Lefèvre López Martín Meyer
   Moreau Morgan Müller Muñoz Murphy Núñez O’Brien Peeters Pereira Ricci Rossi Roux Schäfer Schmidt Silva Taylor
   Visser Wagner Walsh Weber Wood Young`,
);
const african = pool(
  'Abena Adaeze Amina Chidi Chinwe Efua Fatou Kofi Kwame Lindiwe Naledi Ngozi Oluwaseun Sipho Thandiwe Zanele',
  'Abebe Achieng Adeyemi Asante Balogun Diallo Dlamini Eze Kamau Mensah Mokoena Ndiaye Nkosi Nwosu Okonkwo Owusu',
);
const indian = pool(
  'Aarav Ananya Arjun Deepika Ishaan Kavya Lakshmi Meera Nikhil Priya Rahul Rohan Sana Sunita Vikram',
  'Agarwal Bose Chatterjee Desai Gupta Iyer Kapoor Menon Mukherjee Nair Patel Rao Reddy Sharma Singh',
);
const arabic = pool(
  'محمد|mohammed ليلى|layla يوسف|yousef نور|nour عمر|omar سارة|sara خالد|khaled مريم|mariam',
  'الخطيب|alkhatib حداد|haddad النجار|alnajjar منصور|mansour عباس|abbas سليمان|suleiman',
);
const hebrew = pool('נועה|noa דוד|david מיכל|michal יונתן|yonatan', 'כהן|cohen לוי|levi מזרחי|mizrahi פרידמן|friedman');
const chinese = pool('伟|wei 芳|fang 秀英|xiuying 敏|min 静|jing', '王|wang 李|li 张|zhang 刘|liu 陈|chen');
const japanese = pool(
  '陽菜|hina 蓮|ren さくら|sakura 大輔|daisuke',
  '佐藤|sato 鈴木|suzuki 高橋|takahashi 田中|tanaka',
);
const korean = pool('민준|minjun 서연|seoyeon 지우|jiu 하은|haeun', '김|kim 이|lee 박|park 최|choi');
const slavic = pool(
  'Agnieszka Łukasz Zdeněk Ivana Kateřina Bohdan Małgorzata Tomáš',
  'Nowak Wiśniewska Dvořák Novotná Horvat Kovačević Zieliński Marković',
);
const ukrainian = pool(
  'Олена|olena Дмитро|dmytro Оксана|oksana',
  'Шевченко|shevchenko Коваленко|kovalenko Бойко|boiko',
);

/** Names of an international company. Pools listed more than once are more frequent. */
export const worldwide: readonly NamePool[] = [
  ...[western, western, western, western, western, western],
  ...[african, african, indian, indian, slavic, slavic],
  ...[arabic, hebrew, ukrainian, chinese, japanese, korean],
];

/** Names of a small Nordic company. */
export const nordic: readonly NamePool[] = [
  pool(
    'Astrid Bjørn Ebba Eivind Freja Gustav Håkon Ingrid Jørgen Kaisa Lars Liv Magnus Mikkel Oda Sigrid Sølvi Tuuli Åse',
    'Aalto Berg Dahl Eriksen Haugen Holm Ibsen Johansen Kivelä Korhonen Lindqvist Moen Nygård Solberg Strøm Sørensen',
  ),
];

function pool(first: string, last: string): NamePool {
  return {first: names(first), last: names(last)};
}

function names(list: string): Name[] {
  return list
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [text = '', spelled = text] = entry.split('|');
      return {text, plain: plain(spelled)};
    });
}

function plain(text: string) {
  const letters: Readonly<Record<string, string>> = {ø: 'o', ł: 'l', å: 'a', æ: 'ae', ß: 'ss'};
  const lower = text.toLowerCase().replace(/[øłåæß]/g, (letter) => letters[letter] ?? '');
  return lower.normalize('NFD').replace(/[^a-z]/g, '');
}
