import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerPage } from '../../web/src/worker/answering.ts';
import { openHolding } from '../../web/src/worker/holding.ts';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

describe('What a page hands over while it is loaded again', () => {
  it('is given out once', async () => {
    const holding = openHolding();
    void holding.hold('visit', 'answers');
    expect(await holding.take('visit')).toBe('answers');
    const again = holding.take('visit');
    await vi.advanceTimersByTimeAsync(500);
    expect(await again).toBeNull();
  });

  it('is given to nobody who names another visit', async () => {
    const holding = openHolding();
    void holding.hold('visit', 'answers');
    const other = holding.take('another');
    await vi.advanceTimersByTimeAsync(500);
    expect(await other).toBeNull();
  });

  it('is given out although the question came first', async () => {
    const holding = openHolding();
    const asked = holding.take('visit');
    await holding.hold('visit', 'answers');
    expect(await asked).toBe('answers');
  });

  it('is the last of what was handed over', async () => {
    const holding = openHolding();
    const first = holding.hold('visit', 'older');
    void holding.hold('visit', 'newer');
    await first;
    expect(await holding.take('visit')).toBe('newer');
  });

  it.each(['after four minutes', 'when it is dropped'])('is forgotten %s, and the worker may sleep', async (when) => {
    const holding = openHolding();
    const held = holding.hold('visit', 'answers');
    if (when === 'when it is dropped') holding.drop('visit');
    else await vi.advanceTimersByTimeAsync(4 * 60_000);
    await held;
    const asked = holding.take('visit');
    await vi.advanceTimersByTimeAsync(500);
    expect(await asked).toBeNull();
  });
});

describe('Opening a page', () => {
  const kept = new Map(['/prepare', '/es/prepare', '/offline', '/es/offline', '/blank.html'].map((path) => [path, new Response(path)]));
  const open = async (path: string, network: Promise<Response>) => {
    const answer = answerPage(path, network, async (wanted) => kept.get(wanted)?.clone());
    await vi.advanceTimersByTimeAsync(3000);
    return (await answer).text();
  };
  const offline = () => Promise.reject<Response>(new TypeError('Failed to fetch'));
  const never = () => new Promise<Response>(() => {});
  const says = (status: number) => Promise.resolve(new Response(`server ${status}`, { status }));

  it.each([
    ['/prepare', 'with a network', () => says(200), 'server 200'],
    ['/es/prepare/', 'without one', offline, '/es/prepare'],
    ['/prepare', 'with one that does not answer', never, '/prepare'],
    ['/prepare', 'while the server starts', () => says(503), '/prepare'],
    ['/prepare', 'that the server does not know', () => says(404), 'server 404'],
    ['/search', 'with a network', () => says(200), 'server 200'],
    ['/search', 'that fails on the server', () => says(500), 'server 500'],
    ['/search', 'without a network', offline, '/offline'],
    ['/es', 'without a network', offline, '/es/offline'],
    ['/espresso', 'without a network', offline, '/offline'],
    ['/blank.html', 'without a network', offline, '/blank.html'],
  ])('%s, %s, shows %4$s', async (path, _when, network, shown) => {
    expect(await open(path, network())).toBe(shown);
  });

  it('waits for the network, however long, when nothing is kept', async () => {
    const answer = answerPage('/prepare', new Promise((done) => { setTimeout(() => done(new Response('late')), 20_000); }), async () => undefined);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await (await answer).text()).toBe('late');
  });
});
