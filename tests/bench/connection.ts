import { connect, type Socket } from 'node:net';

export type Reply = { status: number; ms: number; body: string };

/**
 * One kept-alive HTTP connection that sends ready bytes and reads answers with a `content-length`: so little is done here
 * that the server is what a measurement finds. One question at a time.
 */
export class Connection {
  private readonly socket: Socket;
  private waiting: { began: number; done: (reply: Reply) => void; fail: (error: Error) => void } | null = null;
  private parts: Buffer[] = [];
  private wanted = -1;
  private got = 0;
  private status = 0;
  private headLength = 0;

  constructor(port: number) {
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.socket.on('data', (part) => this.take(part));
    const lost = () => this.waiting?.fail(new Error('The server closed the connection.'));
    this.socket.on('error', lost).on('close', lost);
  }

  ask(request: Buffer): Promise<Reply> {
    return new Promise((done, fail) => {
      this.waiting = { began: performance.now(), done, fail };
      this.socket.write(request);
    });
  }

  close(): void {
    this.waiting = null;
    this.socket.destroy();
  }

  private take(part: Buffer): void {
    this.parts.push(part);
    this.got += part.length;
    if (this.wanted === -1) {
      const whole = this.parts.length === 1 ? part : Buffer.concat(this.parts);
      this.parts = [whole];
      const head = whole.indexOf('\r\n\r\n');
      if (head === -1) return;
      const text = whole.toString('latin1', 0, head);
      this.status = Number(text.slice(9, 12));
      this.headLength = head + 4;
      this.wanted = this.headLength + Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
    }
    if (this.got < this.wanted) return;
    const { waiting } = this;
    const ms = waiting ? performance.now() - waiting.began : 0;
    const whole = this.parts.length === 1 ? this.parts[0]! : Buffer.concat(this.parts);
    const reply = { status: this.status, ms, body: whole.toString('utf8', this.headLength, this.wanted) };
    this.parts = [];
    this.got = 0;
    this.wanted = -1;
    this.waiting = null;
    waiting?.done(reply);
  }
}

/** A POST of JSON as bytes. */
export function postOf(path: string, body: unknown): Buffer {
  const text = JSON.stringify(body);
  return Buffer.from(`POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}
