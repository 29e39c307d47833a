import { createServer, type AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export type MailServer = { url: string; letters: ParsedMail[]; next: (to: string) => Promise<ParsedMail>; close: () => Promise<void> };

/** A real SMTP server on a free port that keeps what it gets. `next` waits for the next letter to an address that nobody has read yet. */
export async function startMailServer(): Promise<MailServer> {
  const letters: ParsedMail[] = [];
  const read = new Set<ParsedMail>();
  const waiting: (() => void)[] = [];
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
    onData: (stream, _session, done) => {
      simpleParser(stream).then((letter) => {
        letters.push(letter);
        for (const wake of waiting.splice(0)) wake();
        done();
      }, done);
    },
  });
  const port = await new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => { const { port: free } = probe.address() as AddressInfo; probe.close(() => done(free)); });
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const addressOf = (letter: ParsedMail) => [letter.to].flat().flatMap((to) => to?.value ?? []).map(({ address }) => address);
  return {
    url: `smtp://127.0.0.1:${port}`, letters,
    next: async (to) => {
      for (;;) {
        const letter = letters.find((each) => !read.has(each) && addressOf(each).includes(to));
        if (letter) {
          read.add(letter);
          return letter;
        }
        await new Promise<void>((done) => waiting.push(done));
      }
    },
    close: () => new Promise((done) => server.close(() => done())),
  };
}
