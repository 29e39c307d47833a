import { anything, array, assert, constantFrom, date, json, nat, oneof, option, property, record, string, subarray, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disarm } from '../../server/src/importing/formula-cells.ts';
import { chartOf } from '../../web/src/journal/chart-points.ts';
import { effects, emptyEntry, emptyJournal, isBlank, putEntry, removeEntry, takeBack, type Entry, type Journal } from '../../web/src/journal/entry.ts';
import { csvCell, openJson, writeCsv, writeJson } from '../../web/src/journal/files.ts';
import { joinJournals } from '../../web/src/journal/join.ts';
import { isDay, readJournal } from '../../web/src/journal/read-journal.ts';

const entry = (day: string, over: Partial<Entry> = {}): Entry => ({ ...emptyEntry(day), mood: 5, ...over });
const text = string({ maxLength: 12 }).map((typed) => typed.trim());
const day = date({ min: new Date('2026-01-01'), max: new Date('2026-02-10'), noInvalidDate: true }).map((on) => on.toISOString().slice(0, 10));
const anyEntry = record<Entry>({
  day, mood: option(nat(10)), pain: option(nat(10)), sleep: option(nat(48).map((halves) => halves / 2)), did: text, session: option(record({ route: option(constantFrom('iv' as const, 'im' as const)), note: text })),
  effects: subarray([...effects]), otherEffect: text, note: text,
}).filter((one) => !isBlank(one));
const anyJournal = record<Journal>({ goals: text, entries: uniqueArray(anyEntry, { selector: (one) => one.day, maxLength: 8 }).map((entries) => entries.toSorted((one, other) => (one.day < other.day ? 1 : -1))) });

describe('The journal', () => {
  it('has one entry a day, the newest first; a changed day moves', () => {
    const three = ['2026-11-02', '2026-11-05', '2026-11-03'].reduce((journal, on) => putEntry(journal, entry(on)), emptyJournal);
    expect(three.entries.map((one) => one.day)).toEqual(['2026-11-05', '2026-11-03', '2026-11-02']);
    expect(putEntry(three, entry('2026-11-09'), '2026-11-02').entries.map((one) => one.day)).toEqual(['2026-11-09', '2026-11-05', '2026-11-03']);
  });

  it('takes back one change and nothing that was written after it', () => {
    expect.hasAssertions();
    assert(property(anyJournal, anyEntry, anyEntry, (before, one, later) => {
      const after = putEntry(before, one);
      expect(takeBack(after, before, after)).toEqual(before);
      const gone = removeEntry(after, one.day);
      expect(takeBack(gone, after, gone)).toEqual(after);
      if (later.day !== one.day) expect(takeBack({ ...putEntry(after, later), goals: 'new' }, before, after)).toEqual({ ...putEntry(before, later), goals: 'new' });
    }));
  });

  it('reads whatever is on the device or in a file without failing, and keeps what it wrote itself', () => {
    expect.hasAssertions();
    assert(property(oneof(anything(), json().map((written) => JSON.parse(written) as unknown)), (found) => {
      expect(readJournal(found).entries.every((one) => isDay(one.day) && !isBlank(one))).toBe(true);
    }));
    assert(property(anyJournal, (journal) => { expect(readJournal(JSON.parse(JSON.stringify(journal)))).toEqual(journal); }));
  });

  it.each([['2026-02-28', true], ['2026-02-30', false], ['2026-13-01', false], ['26-01-01', false], [7, false]])('%s as a day: %s', (value, is) => {
    expect(isDay(value)).toBe(is);
  });
});

describe('A saved file', () => {
  it('opened again changes nothing, and opened elsewhere brings all of it', () => {
    expect.hasAssertions();
    assert(property(anyJournal, (journal) => {
      const opened = openJson(writeJson(journal));
      if (!('journal' in opened)) {
        expect([opened.problem, journal]).toEqual(['nothing', emptyJournal]);
        return;
      }
      expect(opened).toEqual({ journal, unread: 0 });
      expect(joinJournals(journal, opened.journal)).toEqual({ journal, added: 0, changed: 0 });
      expect(joinJournals(emptyJournal, opened.journal).journal).toEqual(journal);
    }));
  });

  it('loses nothing that is here', () => {
    expect.hasAssertions();
    assert(property(anyJournal, anyJournal, (here, more) => {
      const { journal } = joinJournals(here, more);
      for (const old of here.entries) {
        const now = journal.entries.find((one) => one.day === old.day)!;
        for (const field of ['mood', 'pain', 'sleep'] as const) if (old[field] !== null) expect(now[field]).toBe(old[field]);
        for (const field of ['did', 'otherEffect', 'note'] as const) expect(now[field].startsWith(old[field])).toBe(true);
        expect(now.effects).toEqual(expect.arrayContaining(old.effects));
      }
      for (const { day: on } of more.entries) expect(journal.entries.some((one) => one.day === on)).toBe(true);
      expect(journal.goals.startsWith(here.goals)).toBe(true);
    }));
  });

  it.each([
    ['not-json', '{"kind":'], ['not-ours', '[]'], ['not-ours', '{"entries":[]}'], ['not-ours', 'null'], ['nothing', '{"kind":"visit-journal","entries":[{"day":"yesterday"}]}'], ['too-large', ' '.repeat(5_000_001)],
  ])('that is not one is refused: %s', (problem, written) => {
    expect(openJson(written)).toEqual({ problem });
  });

  it('with some days that cannot be read says how many', () => {
    expect(openJson(JSON.stringify({ kind: 'visit-journal', entries: [entry('2026-11-01'), { day: '2026-02-30', mood: 3 }] }))).toMatchObject({ unread: 1 });
  });
});

describe('The table for spreadsheets', () => {
  it('holds no cell that a spreadsheet would run, by the same rule as the files of clinics', () => {
    expect.hasAssertions();
    assert(property(string({ unit: constantFrom('=', '+', '-', '@', '\t', '\r', `'`, 'a', '1', ' ', 'é'), maxLength: 8 }), (cell) => {
      expect(csvCell(cell).replace(/^"([^]*)"$/, '$1')).toBe(disarm(cell));
    }));
  });

  it('is the oldest day first, quoted where it must be', () => {
    const journal = { goals: '', entries: [entry('2026-11-05', { note: 'a "b", c' }), entry('2026-11-02', { note: '=1+1' })] };
    expect(writeCsv(journal, ['Day', 'Notes'], ({ day: on, note }) => [on, note])).toBe('\uFEFFDay,Notes\r\n2026-11-02,\'=1+1\r\n2026-11-05,"a ""b"", c"\r\n');
  });
});

describe('The chart', () => {
  it('is drawn from two days on, by the calendar, with nothing between them made up', () => {
    expect(chartOf([entry('2026-11-02')])).toBeNull();
    const chart = chartOf([entry('2026-11-11', { mood: 10, session: { route: 'iv', note: '' } }), entry('2026-11-03', { mood: null, pain: 4 }), entry('2026-11-01', { mood: 0 })])!;
    expect(chart.rows.map(({ measure, points }) => [measure, points.map(({ x, y }) => [x, y])])).toEqual([['mood', [[0, 0], [1, 1]]], ['pain', [[0.2, 0.4]]], ['sleep', []]]);
    expect(chart.sessions).toEqual([1]);
  });

  it('keeps every point inside', () => {
    expect.hasAssertions();
    assert(property(array(anyEntry, { maxLength: 8 }), (entries) => {
      const sorted = entries.reduce((journal, one) => putEntry(journal, one), emptyJournal).entries;
      for (const { points } of chartOf(sorted)?.rows ?? []) for (const { x, y } of points) expect([x >= 0, x <= 1, y >= 0, y <= 1]).toEqual([true, true, true, true]);
    }));
  });
});
