import { catalogue } from '../platform/i18n/catalogue.js';

export const councilWords = catalogue({
  'council.title': ['Brukerrådet', 'Users’ council'],
  'council.lede': [
    'Her foreslår medlemmer hva som kan bli bedre, og stemmer over det. Konsulenten svarer på hvert forslag.',
    'Here members propose what could be better, and vote on it. The consultant answers every proposal.',
  ],
  'council.propose': ['Foreslå noe', 'Propose something'],
  'council.answers': ['Dere sa – vi gjorde', 'You said – we did'],
  'council.list': ['Forslag', 'Proposals'],
  'council.none': ['Ingen forslag akkurat nå.', 'No proposals just now.'],
  'council.older': ['Eldre forslag', 'Older proposals'],
  'council.back': ['Til brukerrådet', 'To the users’ council'],
  'answers.lede': [
    'Det medlemmer har foreslått, og det som ble av det.',
    'What members have proposed, and what came of it.',
  ],
  'answers.none': ['Ingenting er svart på ennå.', 'Nothing has been answered yet.'],
  'answers.older': ['Eldre svar', 'Older answers'],

  'by.member': ['Et medlem', 'A member'],
  'by.you': ['deg', 'you'],
  'until.open': ['stem til og med', 'vote until'],
  'until.over': ['man kunne stemme til og med', 'one could vote until'],
  'state.open': ['Stem nå', 'Vote now'],
  'state.over': ['Venter på svar', 'Waits for an answer'],
  'state.waits': ['Venter på konsulenten', 'Waits for the consultant'],
  'state.hidden': ['Skjult', 'Hidden'],
  'state.taken-up': ['Tatt opp', 'Taken up'],
  'state.under-way': ['I gang', 'Under way'],
  'state.done': ['Gjort', 'Done'],
  'state.not-possible': ['Går ikke', 'Not possible'],
  'words.gone': ['Forslaget er borte sammen med den som skrev det', 'The proposal is gone with whoever wrote it'],

  'new.title': ['Foreslå noe', 'Propose something'],
  'new.lede': [
    'Hva kan bli bedre her, på treff eller i fellesskapet? Alle medlemmer kan lese det og stemme i to–tre uker.',
    'What could be better here, at meetups or in the community? All members can read it and vote for two to three weeks.',
  ],
  'new.heading': ['Kort sagt', 'In short'],
  'new.heading.hint': ['For eksempel: Treff på formiddagen også.', 'For instance: Meetups in the morning too.'],
  'new.body': ['Hva foreslår du, og hvorfor?', 'What do you propose, and why?'],
  'new.as': ['Hvem skal det stå at det er fra?', 'Who shall it say it is from?'],
  'new.as.nickname': ['Kallenavnet mitt', 'My nickname'],
  'new.as.member': ['«Et medlem»', '“A member”'],
  'new.as.member.hint': [
    'Da ser heller ikke konsulenten hvem som skrev. Noen kan likevel kjenne igjen ordene dine. Du kan ta det tilbake så lenge det stemmes. Går du herfra eller bytter kallenavn, blir det stående: ble det borte sammen med deg, så alle hvem som skrev det.',
    'Then not even the consultant sees who wrote it. Some may still know your words. You can take it back while members vote. If you leave or change your nickname, it stays: if it went with you, everybody would see who wrote it.',
  ],
  'new.submit': ['Foreslå', 'Propose'],

  'hidden.yours': [
    'Konsulenten har skjult forslaget ditt. Bare du og konsulentene ser det.',
    'The consultant has hidden your proposal. Only you and the consultants see it.',
  ],
  'hidden.staff': [
    'Forslaget er skjult. Den som skrev det, leser grunnen.',
    'The proposal is hidden. Whoever wrote it reads the reason.',
  ],
  'hidden.reason': ['Grunnen: {reason}', 'The reason: {reason}'],
  'hide.heading': ['Skjul forslaget', 'Hide the proposal'],
  'hide.votes': [
    'Stemmene telles ikke så lenge det er skjult. Vises det igjen, får medlemmene ny tid til å stemme.',
    'Votes are not counted while it is hidden. When it shows again, members get new time to vote.',
  ],
  'hide.reason': ['Hvorfor? Den som skrev det, leser dette.', 'Why? Whoever wrote it reads this.'],
  'hide.submit': ['Skjul', 'Hide'],
  'hide.undo': ['Vis det igjen', 'Show it again'],
  'report.link': ['Si fra om forslaget', 'Report the proposal'],
  'report.title': ['Si fra om et forslag', 'Report a proposal'],
  'report.lede': [
    'Bare konsulenten ser dette. Den som skrev forslaget, får aldri vite hvem som sa fra.',
    'Only the consultant sees this. Whoever wrote the proposal never learns who reported it.',
  ],
  'report.reason': [
    'Hva er det med forslaget, eller med svaret på det?',
    'What is it about the proposal, or its answer?',
  ],
  'report.submit': ['Si fra til konsulenten', 'Tell the consultant'],
  'reported.staff': ['Noen har sagt fra om dette:', 'Somebody has reported this:'],
  'held.yours': [
    'Flere har sagt fra om dette. Det er skjult for de andre til konsulenten har sett på det. Ingenting er avgjort.',
    'Several have reported this. It is hidden from the others until the consultant has looked. Nothing is decided.',
  ],
  'held.staff': [
    'Flere har sagt fra. Skjult til du har sett på det; den som skrev det, vet det.',
    'Several have reported this. Hidden until you have looked; whoever wrote it knows.',
  ],
  'held.taken-back': [
    'Noen har sagt fra om dette, og den som skrev det, har tatt det tilbake siden. Ingen andre ser det.',
    'Somebody has reported this, and whoever wrote it has taken it back since. Nobody else sees it.',
  ],
  'held.keep': ['La det stå', 'Let it stand'],
  'held.seen': ['Jeg har sett det', 'I have seen it'],
  'appeal.ask': ['Be en annen se på det', 'Ask somebody else to look'],
  'appeal.lede': [
    'Den som skjulte forslaget, avgjør ikke dette. En annen konsulent leser forslaget, grunnen og det du skriver her.',
    'Whoever hid the proposal does not decide this. Another consultant reads the proposal, the reason and what you write here.',
  ],
  'appeal.back': ['Til forslaget', 'To the proposal'],
  'appeal.decide': [
    'En kollega har skjult dette forslaget. Den som skrev det, ber deg se på det.',
    'A colleague has hidden this proposal. Whoever wrote it asks you to look.',
  ],
  'appeal.elsewhere': [
    'Dette er fra fellesskapet dere er stedfortreder for. Du ser bare dette ene forslaget.',
    'This is from the community you stand in for. You see this one proposal only.',
  ],
  'appeal.open': [
    'Du har bedt en annen se på det. Svaret kommer her.',
    'You have asked somebody else to look. The answer comes here.',
  ],
  'appeal.upheld': [
    'En annen har sett på det, og det blir skjult. {answer}',
    'Somebody else has looked, and it stays hidden. {answer}',
  ],
  'appeal.overturned': [
    'En annen har sett på det, og det vises igjen. {answer}',
    'Somebody else has looked, and it shows again. {answer}',
  ],
  'new.withdraw': ['Ta tilbake forslaget', 'Take the proposal back'],

  'vote.heading': ['Hva synes du?', 'What do you think?'],
  'vote.secret': [
    'Ingen får vite hva du har stemt, heller ikke konsulenten. Du kan ombestemme deg til det er over.',
    'Nobody learns how you voted, not even the consultant. You can change your mind until it is over.',
  ],
  'vote.label': ['Din stemme', 'Your vote'],
  'vote.yes': ['Ja, det vil jeg', 'Yes, I want that'],
  'vote.no': ['Nei, helst ikke', 'No, rather not'],
  'vote.none': ['Ingen mening', 'No view'],
  'vote.none.hint': ['Da blir ingenting lagret.', 'Then nothing is kept.'],
  'vote.submit': ['Stem', 'Vote'],
  'vote.change': ['Endre stemmen', 'Change the vote'],
  'vote.nickname': ['Du trenger et kallenavn for å stemme.', 'You need a nickname to vote.'],
  'vote.staff': [
    'Medlemmene stemmer. Ingen ser tall før det er over.',
    'Members are voting. Nobody sees numbers until it is over.',
  ],

  'told.heading': ['Slik gikk det', 'How it went'],
  'told.counting': ['Stemmene telles. Kom igjen om en time.', 'The votes are being counted. Come back in an hour.'],
  'told.yes': ['Ja', 'Yes'],
  'told.no': ['Nei', 'No'],
  'told.few': ['Ingen eller noen få', 'Nobody, or a few'],
  'told.about-five': ['Rundt fem eller flere', 'About five or more'],
  'told.about': ['Omtrent {n}', 'About {n}'],
  'told.how': [
    'Tallene er flyttet litt tilfeldig og rundet av, så ingen kan regne ut hva én person stemte. Stemmene er slettet.',
    'The numbers are moved a little by chance and rounded, so that nobody can work out how one person voted. The votes are erased.',
  ],

  'answer.heading': ['Svar fra konsulenten', 'Answer from the consultant'],
  'answer.on': ['Svart', 'Answered'],
  'answer.new': ['Svar medlemmene', 'Answer the members'],
  'answer.change': ['Si noe nytt om det', 'Say something new about it'],
  'answer.lede': [
    'Alle medlemmer leser svaret under «Dere sa – vi gjorde».',
    'All members read the answer under “You said – we did”.',
  ],
  'answer.hidden': [
    'Forslaget er skjult: bare den som skrev det, leser svaret. Vises det igjen før det er stemt over, blir svaret borte, og medlemmene stemmer først.',
    'The proposal is hidden: only whoever wrote it reads the answer. If it shows again before it was voted on, the answer goes, and members vote first.',
  ],
  'answer.state': ['Hva blir det til?', 'What comes of it?'],
  'answer.words': ['Med vanlige ord', 'In plain words'],
  'answer.submit': ['Lagre svaret', 'Save the answer'],
});
