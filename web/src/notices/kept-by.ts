import type { noticeWords } from '../words/notices.ts';

/** A test of this repository, by its file and the beginning of its name. `null`: no test can, because it is not about our code. */
export type Keeper = readonly [file: string, name: string];

const journeys: Keeper = ['tests/browser/privacy.test.ts', 'no answer, no unrounded coordinate, no ZIP in an address, and nothing to a foreign host'];
const keeping: Keeper = ['tests/browser/privacy.test.ts', 'keeps answers on the device only while the patient wants it, and nothing after erasing'];
const place: Keeper = ['tests/browser/privacy.test.ts', 'asks for the place of the device only on a tap'];
const noSender: Keeper = ['tests/unit/import-law.test.ts', 'no line of the pre-screen can send anything'];
const noReader: Keeper = ['tests/unit/import-law.test.ts', 'refuses a server entry that reaches the pre-screen, however far round'];
const log: Keeper = ['tests/api/log-privacy.test.ts', 'holds no place, coordinate, query, body, header or full address, whatever is asked and however it fails'];
const policy: Keeper = ['tests/api/pages.test.ts', 'sends a policy without a foreign host or anything inline, and HSTS where the public address is https'];
const report: Keeper = ['tests/api/reports.test.ts', 'keep which listing, what about, in which words and when, and nothing else'];
const reports: Keeper = ['tests/api/reports.test.ts', 'come five in ten minutes and thirty a day from one neighbourhood of the network; the next is told when'];
const story: Keeper = ['tests/api/stories.test.ts', 'is kept with its words and the day, and with nothing about who sent it'];
const streets: Keeper = ['tests/browser/map-streets.test.ts', 'sends nothing there before the button that says so is pressed; then pictures come, with the words of their licence'];
const saving: Keeper = ['tests/browser/saved.test.ts', 'sends nothing at all'];
const savedPage: Keeper = ['tests/browser/saved.test.ts', 'asks for all of them in one POST, and names none in an address'];
const cookies: Keeper = ['tests/api/pages.test.ts', 'sets no cookie for a patient, on any page or search'];
const offline = 'tests/browser/prescreen-offline.test.ts';

/** Which test keeps each sentence of the privacy notice true. A sentence that is not here, or a test that is gone, fails a test. */
export const keptBy = {
  privacyShort1: [noSender, journeys],
  privacyShort2: [journeys, log],
  privacyShort3: [cookies, policy],
  privacyShort4: [keeping],
  answers1: [noReader],
  answers2: [keeping],
  answers3: [[offline, 'loses nothing, and Back still leads to the question before']],
  answers4: [[offline, 'needs one press on a question, after a reload too, and Back does not lead to it']],
  search1: [journeys, log],
  search2: [journeys],
  search3: [place, journeys],
  leaves1: [log],
  leaves2: [journeys],
  leaves3: [log],
  leaves4: [saving, savedPage],
  leaves5: [report, reports],
  leaves6: [story],
  stories1: [story, ['tests/api/stories.test.ts', 'may come eight times in ten minutes from one neighbourhood of the network']],
  stories2: [['tests/api/stories.test.ts', 'takes passages out and changes nothing else; what is taken out is in no table any more']],
  stories3: [['tests/api/stories.test.ts', 'tells what became of a story and takes it back; of the text nothing is left in the table']],
  stories4: [['tests/api/stories.test.ts', 'says no with a reason from the list; the text is deleted, nobody is told, and the log says only that']],
  logs1: [log],
  logs2: [log, ['tests/api/log-privacy.test.ts', 'names an error by its kind and place, never by its message']],
  logs3: null,
  others1: [policy, journeys],
  othersMap: [streets],
  others2: null,
  others3: [journeys],
  device1: [cookies, keeping],
  device2: [saving],
  device3: [[offline, 'crisis panel, questions and result work, over reloads and in both languages; nothing is written down; the quick exit is in view']],
  device4: [['tests/browser/journal.test.ts', 'is in the page’s memory until it is switched on, is kept then, and leaves nothing when it is erased; nothing is ever sent']],
  changes1: null,
} as const satisfies Partial<Record<keyof typeof noticeWords.en, readonly Keeper[] | null>>;
