import { catalogue } from '../../platform/i18n/catalogue.js';

export const guideWords = catalogue({
  'guides.title': ['Å snakke med en som har vært der', 'Talking with one who has been there'],
  'guides.lede': [
    'Tre korte sider. Du trenger ikke logge inn for å lese dem.',
    'Three short pages. You need not sign in to read them.',
  ],
  'guides.all': ['Alle tre sidene', 'All three pages'],
  'guides.find': ['Finn en å spørre', 'Find one to ask'],

  'for-me.title': ['Er dette noe for meg?', 'Is this right for me?'],
  'for-me.lede': [
    'Likeperson er et ord for en som selv har vært gjennom noe tungt, og som vil dele av det.',
    'A peer is somebody who has been through something hard, and will share of it.',
  ],
  'for-me.good.heading': ['Det kan passe om du', 'It may suit you if you'],
  'for-me.good': [
    '- vil snakke med en som ikke må ha alt forklart\n- er lei av å være pasient en stund\n- vil øve på å si ting høyt\n- vil vite hvordan andre har klart hverdagen',
    '- want to talk with one who does not need everything explained\n- are tired of being a patient for a while\n- want to try saying things out loud\n- want to know how others have coped with daily life',
  ],
  'for-me.not.heading': ['Det er noe annet du trenger, om du', 'You need something else if you'],
  'for-me.not': [
    '- er i fare nå, eller er redd for hva du kan gjøre: ring et av numrene under «Hjelp nå»\n- vil ha råd om medisiner: spør legen eller apoteket\n- trenger noen døgnet rundt: den du snakker med, har også dårlige dager',
    '- are in danger now, or fear what you may do: ring one of the numbers under “Help now”\n- want advice on medicines: ask your doctor or the pharmacy\n- need somebody day and night: the one you talk with has bad days too',
  ],
  'for-me.try.heading': ['Du kan prøve', 'You can try'],
  'for-me.try': [
    'Du avtaler noen få ganger. Du kan slutte når som helst, og ingen spør hvorfor. Du kan ha behandler, gruppe og likeperson på samme tid, eller bare en av dem.',
    'You agree on a few times. You can stop whenever you like, and nobody asks why. You can have a provider, a group and a peer at the same time, or only one of them.',
  ],

  'what-to-expect.title': ['Hva kan jeg vente meg?', 'What can I expect?'],
  'what-to-expect.lede': ['Slik går det for seg, steg for steg.', 'This is how it goes, step by step.'],
  'what-to-expect.start.heading': ['Først', 'First'],
  'what-to-expect.start': [
    'Du leser hva de som støtter andre, har skrevet om seg selv. Du spør en, eller flere. De ser kallenavnet ditt og det du skriver. Ingen av dem vet at du har spurt andre.',
    'You read what those who support others have written about themselves. You ask one, or several. They see your nickname and what you write. None of them knows that you have asked others.',
  ],
  'what-to-expect.answer.heading': ['Svaret', 'The answer'],
  'what-to-expect.answer': [
    'Sier en ja, åpner det seg en samtale for dere to. Et nei får du aldri høre: det er stille til dagen er gått ut. Det kan være at de har nok med sitt eget. Det handler ikke om deg.',
    'If one says yes, a talk opens for the two of you. You never hear a no: it is quiet until the day has passed. They may have enough with their own. It is not about you.',
  ],
  'what-to-expect.talk.heading': ['Samtalen', 'The talk'],
  'what-to-expect.talk': [
    'Dere skriver, ringes, går en tur eller møtes. Dere blir enige om hvor mange ganger, og når. Før og etter kan du kjenne etter hvordan du har det. Svarene ser bare du.',
    'You write, ring each other, go for a walk or meet. You agree on how many times, and when. Before and after you can note how you are. Only you see the answers.',
  ],
  'what-to-expect.who.heading': ['Hvem vet noe?', 'Who knows anything?'],
  'what-to-expect.who': [
    'Det dere sier, leser bare dere. Konsulenten ser hvem som støtter hvor mange, ikke hva dere snakker om. Kallenavnet ditt ser konsulenten bare hvis noe sier at to ikke bør møtes. Melder du fra om en linje, leser konsulenten den og litt rundt. En behandler ser ingenting.',
    'Only the two of you read what you say. The consultant sees who supports how many, not what you talk about. Your nickname they see only if something says that two should not meet. If you report a line, the consultant reads it and a little around it. A provider sees nothing.',
  ],
  'what-to-expect.end.heading': ['Når det er over', 'When it is over'],
  'what-to-expect.end': [
    'Begge kan avslutte, med et takk om dere vil. Etter en måned er alt som ble sagt, borte. Forlater en av dere portalen, er det borte med en gang.',
    'Either can end it, with thanks if you like. After a month everything that was said is gone. If one of you leaves the portal, it is gone at once.',
  ],

  'how-to-listen.title': ['Hvordan lytter jeg?', 'How do I listen?'],
  'how-to-listen.lede': [
    'For deg som støtter en annen, og for alle som vil være til hjelp.',
    'For you who support somebody, and for all who want to help.',
  ],
  'how-to-listen.do.heading': ['Gjør dette', 'Do this'],
  'how-to-listen.do': [
    '- spør hva som er viktig for den andre i dag\n- la det være stille litt\n- si hva du hørte, med dine ord, og spør om det stemmer\n- fortell av ditt eget når det kan hjelpe, og kort\n- spør hva som har virket før',
    '- ask what matters to the other one today\n- let it be quiet for a while\n- say what you heard, in your words, and ask whether it is right\n- tell of your own when it may help, and keep it short\n- ask what has worked before',
  ],
  'how-to-listen.not.heading': ['La dette være', 'Leave this'],
  'how-to-listen.not': [
    '- gi råd som ingen har bedt om\n- si «jeg vet akkurat hvordan du har det»\n- si noe om medisiner\n- love mer enn du kan holde\n- bære det alene',
    '- advice that nobody has asked for\n- saying “I know just how you feel”\n- saying something about medicines\n- promising more than you can keep\n- carrying it alone',
  ],
  'how-to-listen.fear.heading': ['Blir du redd for den andre', 'If you fear for the other one'],
  'how-to-listen.fear': [
    'Spør rett ut om den andre tenker på å dø. Det gjør det ikke verre. Ring 113 om det er fare nå. Trykk «Jeg er bekymret», så ser konsulenten det. Du har ikke brutt noe ved å si fra.',
    'Ask straight out whether the other one thinks of dying. It does not make it worse. Ring 113 if there is danger now. Press “I am worried”, and the consultant sees it. You have not broken anything by telling.',
  ],
  'how-to-listen.you.heading': ['Pass på deg selv', 'Take care of yourself'],
  'how-to-listen.you': [
    'Ta pause før du må. Har du en dårlig dag, slå på «en dag for lette ting», så vet den andre det før dere begynner. Snakk med konsulenten om det som ble tungt.',
    'Take a pause before you have to. On a bad day, switch on “a day for light things”, so that the other one knows before you begin. Talk with the consultant about what became heavy.',
  ],
});
