import { beforeEach, expect, it } from 'vitest';
import { claimWords } from '../../web/src/words/claim.ts';
import { moderateWords } from '../../web/src/words/moderate.ts';
import { lettersTo, openSlugs } from '../support/ask.ts';
import { expectNoBarriers } from '../support/barriers.ts';
import { changeListings } from '../support/moderation.ts';
import { makePerson, type TestPerson } from '../support/people.ts';
import { desk, openSite, phone } from '../support/site.ts';
import { hangsOver, openAs } from '../support/staff-page.ts';

const site = openSite();
let slugs: string[] | undefined;
let dana: TestPerson;
let priya: TestPerson;
let turn = 0;
let name = '';
beforeEach(async () => {
  slugs ??= await openSlugs(site.served);
  dana = await makePerson(site.served, { name: 'Dana Example' });
  priya = await makePerson(site.served, { name: 'Priya', moderator: true });
  name = `Cottonwood Group ${++turn}`;
  // Three at the chain's own website, and one whose website is new.
  for (const [place, slug] of slugs.splice(0, 4).entries()) {
    await changeListings(site.served, `UPDATE clinic SET website = 'https://www.cottonwood-${turn}.com', name = '${name} of Town ${place}' WHERE slug = '${slug}';
      UPDATE fact_source SET verified_on = NULL, verified_how = NULL WHERE fact_group = 'contact' AND clinic_id = (SELECT id FROM clinic WHERE slug = '${slug}')`);
    if (place < 3) await site.served.database.owner.query(`UPDATE clinic_change SET at = now() - interval '31 days' WHERE clinic_id = (SELECT id FROM clinic WHERE slug = $1)`, [slug]);
  }
});

it.each([['en', desk], ['es', phone]] as const)('a chain asks for its clinics at once: one code for three, papers for the fourth, which a moderator decides, by keyboard (%s)', async (lang, options) => {
  const [w, m] = [claimWords[lang], moderateWords[lang]];
  const root = lang === 'es' ? '/es' : '';
  const page = await openAs(site, dana, `${root}/staff/claim`, options);
  const keys = page.keyboard;
  await page.getByRole('link', { name: w.several }).press('Enter');
  await page.getByRole('button', { name: w.askForAll(0) }).press('Enter');
  await page.getByText(w.chooseMore).waitFor();
  await page.getByLabel(w.severalFind).focus();
  await keys.type(name);
  await keys.press('Enter');
  await page.getByRole('checkbox', { name: `${name} of Town 0` }).press('Space');
  await page.getByRole('heading', { name: w.chosen(1) }).waitFor();
  await page.getByRole('button', { name: w.tickAll(4) }).press('Enter');
  await page.getByRole('heading', { name: w.chosen(4) }).waitFor();
  await page.getByRole('button', { name: w.dropClinic(`${name} of Town 1`) }).press('Enter');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(w.chosen(3));
  await page.getByRole('checkbox', { name: `${name} of Town 1` }).press('Space');
  expect(await hangsOver(page)).toBeLessThanOrEqual(0);
  await expectNoBarriers(page);
  await page.getByRole('button', { name: w.askForAll(4) }).press('Enter');
  await page.getByRole('heading', { name: w.groupTitle, level: 1 }).waitFor();
  await page.getByText(w.tooNew).waitFor();
  expect(await hangsOver(page)).toBeLessThanOrEqual(0);
  await expectNoBarriers(page);
  await page.getByLabel(w.groupMailbox(`cottonwood-${turn}.com`)).focus();
  await keys.type('front.desk');
  await keys.press('Enter');
  await page.getByText(w.groupCodeTo(`front.desk@cottonwood-${turn}.com`, 3)).waitFor();
  const code = /^\d{6}$/m.exec((await lettersTo(site.served, `front.desk@cottonwood-${turn}.com`)).at(-1)?.text ?? '')?.[0] ?? '';
  await page.getByLabel(w.code, { exact: true }).focus();
  await keys.type(code === '000000' ? '111111' : '000000');
  await keys.press('Enter');
  await page.getByText(w.wrongCode).waitFor();
  await page.getByLabel(w.code, { exact: true }).focus();
  await keys.press('ControlOrMeta+A');
  await keys.type(code);
  await keys.press('Enter');
  await page.getByRole('link', { name: w.actFor(w.checkFacts, `${name} of Town 2`) }).waitFor();
  expect(await page.getByRole('link', { name: w.checkFacts }).count()).toBe(3);
  await page.getByLabel(w.papers).fill('The articles of the company');
  await page.getByRole('button', { name: w.askForIt }).press('Enter');
  await page.getByText(w.groupSent).waitFor();

  const hers = await openAs(site, priya, `${root}/staff/moderation/queue#chains`, options);
  await hers.getByRole('link', { name: `${name} of Town 3` }).press('Enter');
  await hers.getByText('The articles of the company').waitFor();
  await hers.getByRole('button', { name: m.grantSome(0) }).press('Enter');
  await hers.getByText(m.rowsMissing).waitFor();
  await hers.getByRole('checkbox', { name: m.tick(`${name} of Town 3`) }).press('Space');
  expect(await hangsOver(hers)).toBeLessThanOrEqual(0);
  await expectNoBarriers(hers);
  await hers.getByRole('button', { name: m.grantSome(1) }).press('Enter');
  await hers.getByLabel(m.whyYes).fill('The articles name her');
  await hers.getByRole('button', { name: m.send, exact: true }).press('Enter');
  await hers.getByText(m.done).waitFor();
  await page.reload();
  await page.getByText(w.groupDone).waitFor();
  expect(await page.getByRole('link', { name: w.checkFacts }).count()).toBe(4);
});
