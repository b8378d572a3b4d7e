import { catalogue } from '../../platform/i18n/catalogue.js';

export const medicationWords = catalogue({
  'medication.title': ['Medisinene mine', 'My medicines'],
  'medication.about': [
    'Hva jeg tar, hvordan det er, og hva jeg vil spørre om.',
    'What I take, how it is, and what I want to ask.',
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
  'medicine.of': ['{name}: hvordan det er for meg', '{name}: how it is for me'],
  'medicine.asks': ['{name}: det jeg vil spørre om', '{name}: what I want to ask'],
  'medication.send': ['Send lista til en behandler', 'Send the list to a provider'],
  'medicine.save': ['Ta vare på dette', 'Keep this'],
  'medicine.remove': ['Ta bort fra lista', 'Take off the list'],
});
