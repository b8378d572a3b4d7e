import { nicknameKey } from './nickname.js';

/**
 * Given names that many people in Norway have, in old and new generations and among those who have come, from memory of the public
 * statistics of names (Statistics Norway, "Names"). Names that are a word for an animal, a plant or the weather as well are left out: such
 * nicknames are what we ask for.
 */
const common = `
anne inger kari marit ingrid liv-anne eva anna maria ida hilde berit nina solveig marianne astrid elisabeth kristin bente randi gerd
marie emma nora sara thea ella sofie frida emilie amalie julie hanna hanne ingeborg linn line lise lene camilla silje monica tone trine
gunn gro unni wenche turid grete grethe karin karen kirsten else elin ellen heidi helene helena henriette ine ingvild ingunn janne
jenny jorunn julia kaja katrine kathrine kristine laila leah lena linda lillian lisbeth magdalena margit margrethe mari maren maria-elena
mathilde may merete mette mona oddny olga oda ragnhild reidun rita rikke sissel siri sigrid signe stine sunniva susanne synnove
tiril tonje torill torunn tove vigdis vilde vivian victoria aase aaslaug aud aurora charlotte christina connie dagny edel
jan per bjarne ole lars kjell knut svein arne thomas hans geir tor morten terje odd erik martin andreas anders john daniel magnus
marius jonas kristian christian kristoffer christoffer markus marcus mathias henrik fredrik alexander sander oliver jakob jacob emil
noah lukas lucas filip philip oskar william elias isak aksel axel adrian tobias sebastian benjamin simon tomas trond rune helge
harald haakon haavard havard halvor halvard hakon leif kaare kare ivar ingvar ketil kjetil kenneth kim kent kurt karl karl-johan
johan johannes jostein joakim jorgen jorn jarle jens jon john-arne roar roger roy rolf robert richard reidar ronny roald sigurd
sigmund sindre sivert stian stig sverre steinar svenn tarjei thor torbjorn torgeir tore torstein tom trygve ulrik vegard vidar
vetle willy yngve oystein oyvind ottar olav ola olaf nils nikolai mikkel mikael michael lasse kai jo ingar hugo gunnar gunnstein gaute
frode frank finn espen eskil einar eirik eivind dagfinn carl christer bernt birger asbjorn aslak arvid arild are amund alf albert
aile elle inga inger-marit ante mikkel-ante nils-aslak maret risten biret
ahmed mohammed mohammad muhammad ali omar hassan hussein ibrahim abdullah yusuf yousef mustafa khalid amir fatima aisha amina maryam
zainab khadija sofia leila layla nadia samira hodan amal yasmin anita agnieszka katarzyna malgorzata joanna ewa krzysztof piotr pawel
tomasz andrzej marcin michal jonas-emil svetlana olena oksana natalia irina tatiana oleksandr andrii serhii dmytro volodymyr ivan
`
  .trim()
  .split(/\s+/);

const known = new Set(common.map(nicknameKey));

/** Whether a reader would take it for somebody's given name, or a given name with a surname. It is a guess: people may mean it. */
export function looksLikeName(nickname: string): boolean {
  const [first, ...rest] = nickname.trim().split(/[\s_.-]+/);
  const surname = rest.length > 0 && rest.every((word) => /^\p{Lu}/u.test(word));
  return known.has(nicknameKey(nickname)) || (known.has(nicknameKey(first!)) && surname);
}
