import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';

/** One letter as it is sent. `id` names it for good, so that a second try is the same letter. */
export type Outgoing = { id: string; recipient: string; subject: string; text: string; html: string };

/** Takes a letter off our hands, or throws. `where` is a sentence for the start-up lines. */
export type Transport = { send: (letter: Outgoing) => Promise<void>; where: string; close: () => void };

/** Sends by SMTP. `url` such as smtps://user:password@mail.example.com; no answer within 15 seconds is a failure. */
export function openSmtp(url: string, from: string): Transport {
  const smtp = createTransport({ url, connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000, disableFileAccess: true, disableUrlAccess: true });
  const { hostname } = new URL(url);
  return {
    where: `Mail goes out by ${hostname}.`,
    send: async ({ id, recipient, subject, text, html }) => {
      await smtp.sendMail({ from, to: { name: '', address: recipient }, subject, text, html, messageId: `<${id}@${from.split('@').at(-1)?.replace('>', '') ?? 'localhost'}>`, headers: { 'Auto-Submitted': 'auto-generated' } });
    },
    close: () => smtp.close(),
  };
}

/** Without a mail server letters become files, which a person can open in any mail program. */
export function openOutbox(folder: string, from: string): Transport {
  const writer = createTransport({ streamTransport: true, buffer: true });
  return {
    where: `No SMTP_URL is set: letters are put into ${folder}.`,
    send: async ({ id, recipient, subject, text, html }) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const { message } = await writer.sendMail({ from, to: { name: '', address: recipient }, subject, text, html });
      // First beside, then in place: nobody reads half a letter.
      const file = join(folder, `${id}.eml`);
      await writeFile(`${file}.part`, message as Buffer, { mode: 0o600 });
      await rename(`${file}.part`, file);
    },
    close: () => {},
  };
}
