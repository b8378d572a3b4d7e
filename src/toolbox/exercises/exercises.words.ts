import { catalogue } from '../../platform/i18n/catalogue.js';

export const exerciseWords = catalogue({
  'exercises.title': ['Korte øvelser', 'Short exercises'],
  'exercises.about': ['Noe å gjøre nå, på noen minutter.', 'Something to do now, in a few minutes.'],
  'exercises.lede': [
    'Noe å gjøre nå, på noen minutter. Prøv én, og se om den passer for deg.',
    'Something to do now, in a few minutes. Try one, and see whether it suits you.',
  ],
  'exercise.minutes': [
    'Rundt {n, plural, one {ett minutt} other {# minutter}}',
    'About {n, plural, one {one minute} other {# minutes}}',
  ],
  'exercise.stop': [
    'Stopp hvis det blir verre. Se deg rundt, og gjør noe annet. Ingen øvelse passer for alle.',
    'Stop if it gets worse. Look around and do something else. No exercise suits everybody.',
  ],
  'exercise.how': ['Slik gjør du', 'How to do it'],
  'exercise.week': ['Legg den i uka', 'Put it in the week'],
  'exercise.day': ['Hvilken dag?', 'Which day?'],
  'exercise.time': ['Klokka', 'At'],
  'exercise.plan': ['Ta den med i planen for vanskelige dager', 'Take it into the plan for hard days'],
  'exercise.plan.about': [
    'Den kommer under det du kan gjøre selv, nederst. Der kan du endre det.',
    'It goes under what you can do yourself, at the end. You can change it there.',
  ],
  'exercise.private': ['Bare du ser det, om du ikke deler det.', 'Only you see it, unless you share it.'],
  'exercise.shared': [
    'Du deler denne siden med noen akkurat nå. De ser det du legger til.',
    'You share this page with somebody just now. They see what you add.',
  ],
  'exercise.reading': ['Les mer i biblioteket', 'Read more in the library'],
  'exercise.whose': ['Hvem som har skrevet den', 'Who wrote it'],
});
