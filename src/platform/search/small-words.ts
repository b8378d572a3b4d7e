/** Words that nearly every post has. They count inside a phrase, or when nothing else was asked for. */
export const smallWords: ReadonlySet<string> = new Set(
  (
    'alle at av bare ble bli da de deg dem den der dere det dette disse du eg en er et ett for fra fikk for få ' +
    'går ha hadde han har hans henne her hun hva hvor hvordan i ikke jeg kan kunne man med meg men min mitt mye ' +
    'må nå når og også om opp oss på seg selv sin skal skulle som så til ut var vi vil ville være vært ' +
    'a an and are as at be been but by can did do does for from had has have he her him his how i if in is it its ' +
    'me my not of on or our she so than that the their them then there they this to us was we were what when where ' +
    'which who will with would you your'
  ).split(' '),
);
