import { catalogue } from '../../platform/i18n/catalogue.js';

export const medicationWords = catalogue({
  'medication.title': ['Medisinene mine', 'My medicines'],
  'medication.about': [
    'Hva jeg tar, hvordan det er, og hva jeg vil spørre om.',
    'What I take, how it is, and what I want to ask.',
  ],
  'medication.private': [
    'Bare du ser lista. Vil du at noen skal lese den, sender du en kopi.',
    'Only you see the list. If you want somebody to read it, you send a copy.',
  ],
  'medication.lede': [
    'Din liste, med dine erfaringer. Ingen her sjekker den mot noe. Den legen har, kan være en annen.',
    'Your list, with your experience. Nobody here checks it against anything. The one your doctor has may differ.',
  ],
  'medication.empty': [
    'Skriv det du tar, og det du lurer på. Da har du det klart til neste time.',
    'Write what you take, and what you wonder about. Then you have it ready for your next appointment.',
  ],
  'medication.change': [
    'Snakk med legen eller apoteket før du endrer noe.',
    'Talk to your doctor or the pharmacy before you change anything.',
  ],
  'medication.own': [
    'Dette er en egen liste, og ikke det som er skrevet ut.',
    'This is a list of one’s own, and not what was prescribed.',
  ],
  'medication.send': ['Send lista i en melding', 'Send the list in a message'],
  'medication.send.about': [
    'Lista kan ikke deles. Du kan sende den slik den står nå, eller ta den med på papir.',
    'The list cannot be shared. You can send it as it stands now, or take it along on paper.',
  ],
  'medication.new': ['Skriv opp en medisin', 'Write down a medicine'],
  'medicine.title': ['En medisin', 'A medicine'],
  'medicine.name': ['Hva heter den?', 'What is it called?'],
  'medicine.how': ['Hvor mye, og når?', 'How much, and when?'],
  'medicine.experience': ['Hvordan er det for deg?', 'How is it for you?'],
  'medicine.experience.hint': [
    'Hva hjelper den med, og hva merker du ellers?',
    'What does it help with, and what else do you notice?',
  ],
  'medicine.questions': ['Hva vil du spørre om?', 'What do you want to ask?'],
  'medicine.save': ['Ta vare på dette', 'Keep this'],
  'medicine.remove': ['Ta bort fra lista', 'Take off the list'],
});
