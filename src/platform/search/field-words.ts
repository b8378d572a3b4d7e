/**
 * Words of the field that stand in no other word by chance: whatever stands before or after one of them in one word makes a
 * compound of it, `eksamensangst` and `angstdemper`. In the form in which they begin one.
 */
export const tellingWords = (
  'adhd angst autisme avhengighet barndom behandling bipolar demens depresjon diagnose einsamhet ensomhet fobi ' +
  'hallusinasjon innleggelse isolasjon kognitiv konsentrasjon krise lidelse likeperson medisin mestring ' +
  'mobbing omsorg overdose overgrep panikk psykiatri psykolog psykose relasjon rusmiddel samtale selvbilde selvmord selvskading ' +
  'selvtillit skilsmisse svangerskap sykdom sykehus sykepleie symptom søvn terapi traume ' +
  'trygd tvang utbrenthet vennskap voldtekt'
).split(' ');

/** Words that are parts of many: two of them in one word make a compound, one alone does not, for it may stand there by chance. */
export const commonParts = (
  'adferd aktivitet alder alene alkohol anfall arbeid armer attest avtale bakgrunn barn bekymring besøk bivirkning bil blikk bolig bok bruk ' +
  'bruker brev buss bønn dag dager dans datter del demper dose døgn død dødsfall eksamen erfaring eske fare fest familie far feil ferie film ' +
  'flukt forelder forening fravær frykt fylt fødsel følelse følge gate gjeld gjeng glede gråt gruppe gutt hage hat helg helse hjelp hjem hjerte hjerne hund hus ' +
  'høst humør høyde håp jente jobb jul kaffe kafe katt kjærlighet klient klinikk klump kommune kontakt kropp kveld kvalitet kvinne kurs lag lege leir liv ' +
  'lov lykke løs løshet mage mamma mann mangel mat menneske middag minne morgen mor mot musikk møte mønster nabo natt nerve nevrose nivå ' +
  'oppgave opplegg opplevelse overskudd pappa pasient pause penger periode person pille pleie plage plan pose prat prest pris problem program ' +
  'prøve prosess pust påminnelse rastløshet redsel reise reaksjon rom rus rutine råd røyk samboer samfunn samling sang savn selskap selv sentral senter ' +
  'side signal sinne sjef sjel skade skam skift skole skrekk skyld slag slutt smerte snakk sommer sorg sosial spise spill spenning sted stand stemning ' +
  'stress strategi studie styrke støtte støy syn syk søsken søster sønn søk tablett tanke tap telefon tenke tid time tilbud tiltak tjeneste topp trang trening trygghet trøst tur ' +
  'tvil type tyngde ufør uke ungdom utslag utvikling vann vakt vane vansker vekt venn vinter voksen vold vond vår våken vandring øvelse årsak'
).split(' ');
