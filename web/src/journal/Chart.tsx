import { formatShortDate } from '../ui/format.ts';
import { useLang, useWords } from '../ui/language.tsx';
import { journalWords } from '../words/journal.ts';
import { chartOf, type Point } from './chart-points.ts';
import type { Entry } from './entry.ts';

const [width, height, left, gap] = [640, 92, 76, 34];
const xOf = (x: number) => left + x * (width - left - 12);
const yOf = (y: number, row: number) => 12 + row * (height + gap) + (1 - y) * height;
const pathOf = (points: readonly Point[], row: number) => points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${xOf(x).toFixed(1)} ${yOf(y, row).toFixed(1)}`).join('');

/** Mood, pain and sleep by day, as they were written: three rows over the same days, and a table with the same numbers. */
export const Chart = ({ entries }: { entries: readonly Entry[] }) => {
  const w = useWords(journalWords);
  const lang = useLang();
  const chart = chartOf(entries);
  if (!chart) return null;
  const names = { mood: w.mood, pain: w.pain, sleep: w.sleepShort };
  const day = (iso: string) => formatShortDate(iso, lang);
  const bottom = yOf(0, chart.rows.length - 1);
  return (
    <section className="journal-card journal-chart" aria-labelledby="journal-chart-title">
      <h2 id="journal-chart-title">{w.chart}</h2>
      <svg viewBox={`0 0 ${width} ${bottom + 30}`} role="img" aria-label={w.chartLabel(day(chart.first), day(chart.last))}>
        {chart.sessions.map((x) => <line key={x} className="journal-treated" x1={xOf(x)} x2={xOf(x)} y1={4} y2={bottom} />)}
        {chart.rows.map(({ measure, most, points }, row) => (
          <g key={measure}>
            {[0, 0.5, 1].map((y) => <line key={y} className="journal-rule" x1={left} x2={width - 12} y1={yOf(y, row)} y2={yOf(y, row)} />)}
            <text x={0} y={yOf(0.5, row) + 5} className="journal-name">{names[measure]}</text>
            <text x={left - 8} y={yOf(1, row) + 6} textAnchor="end">{most}</text>
            <text x={left - 8} y={yOf(0, row) + 5} textAnchor="end">0</text>
            <path d={pathOf(points, row)} />
            {points.map(({ day: on, x, y }) => <circle key={on} cx={xOf(x)} cy={yOf(y, row)} r={4.5} />)}
          </g>
        ))}
        <text x={left} y={bottom + 24}>{day(chart.first)}</text>
        <text x={width - 12} y={bottom + 24} textAnchor="end">{day(chart.last)}</text>
      </svg>
      <p className="journal-hint">{w.chartNote}</p>
      <details className="no-print">
        <summary>{w.chartTable}</summary>
        {/* What scrolls must be reachable by keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className="journal-table" role="region" aria-label={w.chartTable} tabIndex={0}>
          <table>
            <thead><tr>{[w.day, w.mood, w.pain, w.sleepShort, w.treatment].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
            <tbody>
              {entries.map((entry) => (
                <tr key={entry.day}><th scope="row">{day(entry.day)}</th><td>{entry.mood ?? '–'}</td><td>{entry.pain ?? '–'}</td><td>{entry.sleep ?? '–'}</td><td>{entry.session ? w.yes : '–'}</td></tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
};
