/** A place to search from and to lie in: chosen from a list, so that nobody's own place is ever asked for. */
export interface Spot {
  name: string;
  /** Degrees. */
  lat: number;
  lon: number;
}

/** Town halls and centres, to a hundredth of a degree. */
export const spots = {
  alta: { name: 'Alta', lat: 69.97, lon: 23.27 },
  arendal: { name: 'Arendal', lat: 58.46, lon: 8.77 },
  asker: { name: 'Asker', lat: 59.83, lon: 10.44 },
  balsfjord: { name: 'Balsfjord', lat: 69.24, lon: 19.23 },
  baerum: { name: 'Bærum', lat: 59.89, lon: 10.52 },
  bergen: { name: 'Bergen', lat: 60.39, lon: 5.32 },
  bodo: { name: 'Bodø', lat: 67.28, lon: 14.4 },
  drammen: { name: 'Drammen', lat: 59.74, lon: 10.2 },
  elverum: { name: 'Elverum', lat: 60.88, lon: 11.56 },
  forde: { name: 'Førde', lat: 61.45, lon: 5.86 },
  fredrikstad: { name: 'Fredrikstad', lat: 59.22, lon: 10.93 },
  gjovik: { name: 'Gjøvik', lat: 60.8, lon: 10.69 },
  hamar: { name: 'Hamar', lat: 60.79, lon: 11.07 },
  hammerfest: { name: 'Hammerfest', lat: 70.66, lon: 23.68 },
  harstad: { name: 'Harstad', lat: 68.8, lon: 16.54 },
  haugesund: { name: 'Haugesund', lat: 59.41, lon: 5.27 },
  kirkenes: { name: 'Kirkenes', lat: 69.73, lon: 30.05 },
  kongsberg: { name: 'Kongsberg', lat: 59.67, lon: 9.65 },
  kongsvinger: { name: 'Kongsvinger', lat: 60.19, lon: 12.0 },
  kristiansand: { name: 'Kristiansand', lat: 58.15, lon: 8.0 },
  kristiansund: { name: 'Kristiansund', lat: 63.11, lon: 7.73 },
  larvik: { name: 'Larvik', lat: 59.05, lon: 10.03 },
  lillehammer: { name: 'Lillehammer', lat: 61.12, lon: 10.47 },
  lillestrom: { name: 'Lillestrøm', lat: 59.96, lon: 11.05 },
  moirana: { name: 'Mo i Rana', lat: 66.31, lon: 14.14 },
  molde: { name: 'Molde', lat: 62.74, lon: 7.16 },
  moss: { name: 'Moss', lat: 59.43, lon: 10.66 },
  namsos: { name: 'Namsos', lat: 64.47, lon: 11.5 },
  narvik: { name: 'Narvik', lat: 68.44, lon: 17.43 },
  oslo: { name: 'Oslo', lat: 59.91, lon: 10.75 },
  roros: { name: 'Røros', lat: 62.57, lon: 11.38 },
  sandefjord: { name: 'Sandefjord', lat: 59.13, lon: 10.22 },
  sarpsborg: { name: 'Sarpsborg', lat: 59.28, lon: 11.11 },
  skien: { name: 'Skien', lat: 59.21, lon: 9.61 },
  sogndal: { name: 'Sogndal', lat: 61.23, lon: 7.1 },
  stavanger: { name: 'Stavanger', lat: 58.97, lon: 5.73 },
  steinkjer: { name: 'Steinkjer', lat: 64.01, lon: 11.5 },
  tromso: { name: 'Tromsø', lat: 69.65, lon: 18.96 },
  trondheim: { name: 'Trondheim', lat: 63.43, lon: 10.4 },
  tonsberg: { name: 'Tønsberg', lat: 59.27, lon: 10.41 },
  vadso: { name: 'Vadsø', lat: 70.07, lon: 29.75 },
  voss: { name: 'Voss', lat: 60.63, lon: 6.42 },
  aalesund: { name: 'Ålesund', lat: 62.47, lon: 6.15 },
} as const satisfies Record<string, Spot>;

export type SpotKey = keyof typeof spots;
export const spotKeys = Object.keys(spots) as SpotKey[];

const earth = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Kilometres as the crow flies, to the whole one. */
export function distance(from: SpotKey, to: SpotKey): number {
  const [a, b] = [spots[from], spots[to]];
  const [lat, lon] = [radians(b.lat - a.lat), radians(b.lon - a.lon)];
  const half = Math.sin(lat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(lon / 2) ** 2;
  return Math.round(2 * earth * Math.asin(Math.min(1, Math.sqrt(half))));
}

/** The place that a text names, by its name or its key in a table, if it is one of the list. The longest wins: Kristiansund is not Kristiansand's. */
export function spotIn(text: string): SpotKey | undefined {
  const words = text.trim().toLocaleLowerCase('nb');
  const key = spotKeys.find((each) => each === words);
  if (key) return key;
  return spotKeys
    .filter((each) =>
      new RegExp(`(^|[^\\p{L}])${spots[each].name.toLocaleLowerCase('nb')}($|[^\\p{L}])`, 'u').test(words),
    )
    .sort((a, b) => spots[b].name.length - spots[a].name.length)[0];
}
