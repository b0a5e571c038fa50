// What a reader wants to know, and the shortest way to it from the front page.

const tab = (name) => (page) => page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click();
const link = (name) => (page) => page.getByRole('link', { name }).first().click();

/** Each task: what is asked, the presses that lead there, and what is then on the page. */
export const TASKS = [
  {
    asked: 'Who says that the Taliban has broken with al-Qaeda, and who says otherwise?',
    presses: [],
    answer: ['Mike Pompeo', 'The Taliban have now broken with al-Qaeda', 'Defense Intelligence Agency', 'The Taliban maintains ties with al-Qaeda'],
  },
  {
    asked: 'When was that break claimed, and how is the date known?',
    presses: [],
    answer: [/said March 2020, from outside the text/],
  },
  {
    asked: 'What does al-Qaeda itself say?',
    presses: [],
    answer: [/al-Qaeda is spoken of \d+ times and never quoted/],
  },
  {
    asked: 'How many promises are told of, and by whom is any said to be broken?',
    presses: [],
    answer: [/Four promises: two said to be broken, by /],
  },
  {
    asked: 'How much rests on one outlet’s own word?',
    presses: [],
    answer: [/\d+ of \d+ claims rest on one outlet.s own word/],
  },
  {
    asked: 'What is claimed of the spring of 2020?',
    presses: [tab('Timeline')],
    answer: [/Mike Pompeo: The Taliban have now broken with al-Qaeda/],
  },
  {
    asked: 'Who sets what against Mike Pompeo’s claim?',
    presses: [tab('Timeline')],
    answer: [/Code and Dagger itself:\s+Members of al-Qaeda are a part of the Taliban\s+Code and Dagger sets this against Mike Pompeo/],
  },
  {
    asked: 'What would still be in dispute without the Defense Intelligence Agency?',
    presses: [link('What would still be in dispute without the Defense Intelligence Agency?')],
    answer: [/Defense Intelligence Agency/, /would|without/i],
  },
  {
    asked: 'I have two minutes: tell me the story.',
    presses: [link(/^Read it as a story/)],
    answer: [/1 of 6|Step 1/i],
  },
  {
    asked: 'How do I report an error?',
    presses: [tab('About')],
    answer: [/report/i],
  },
];

/**
 * Does a task: `presses`, how many controls were pressed; `seconds`, from the first press until the
 * answer was on the page.
 */
export async function done(page, { presses, answer }) {
  const begun = Date.now();
  for (const press of presses) await press(page);
  await page.waitForFunction((parts) => {
    const text = document.querySelector('#app').innerText.replace(/\s+/g, ' ');
    return parts.every(([source, flags]) => new RegExp(source, flags).test(text));
  }, answer.map((part) => (part instanceof RegExp ? [part.source, part.flags] : [part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), ''])), { timeout: 10_000 });
  return { presses: presses.length, seconds: (Date.now() - begun) / 1000 };
}
