import { expect, it } from 'vitest';
import { letterHtml, letterText, type Letter } from '../../server/src/mail/letter.ts';
import { xssPayloads } from '../support/xss.ts';

const letter = (text: string): Letter => ({
  lang: 'en', subject: text, heading: text, paragraphs: [text, text], table: [[text, text]], code: text, button: { label: text, url: 'https://clinics.example.org/staff' }, foot: [text], crisis: text,
});
const tagsOf = (html: string) => html.match(/<\/?[a-z!][^\s>/]*/gi);

it(`${xssPayloads.length} texts that try to be script stay text in every part of a letter, and are whole in its plain form`, () => {
  const harmless = tagsOf(letterHtml(letter('harmless')));
  for (const text of xssPayloads) {
    const html = letterHtml(letter(text));
    expect(tagsOf(html), text).toEqual(harmless);
    if (/[<>"']/.test(text)) expect(html).not.toContain(text);
    expect(letterText(letter(text)).split(text)).toHaveLength(10);
  }
});
