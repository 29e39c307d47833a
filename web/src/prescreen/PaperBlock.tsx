import { Hand, MessageCircle, Stethoscope, type LucideIcon } from 'lucide-react';
import { Fragment } from 'react';
import type { Block, Line, Run, TextLook } from './paper-block.ts';
import type { GroupId } from './results.ts';

const icons: Record<GroupId, LucideIcon> = { clear: Hand, check: Stethoscope, mention: MessageCircle };
const textClass: Record<TextLook, string | undefined> = {
  plain: undefined, after: 'paper-after', hint: 'paper-hint', nothing: 'paper-nothing', clinic: 'paper-clinic', box: 'paper-disclaimer',
  small: 'paper-small', sources: 'paper-small paper-sources',
};

const RunText = ({ run }: { run: Run }) => {
  if (typeof run === 'string') return run;
  if ('bold' in run) return <strong>{run.bold}</strong>;
  if ('raised' in run) return <sup>{run.raised}</sup>;
  if ('small' in run) return <small>{run.small}</small>;
  if ('blank' in run) return <span className={run.blank === 'line' ? 'paper-rule' : 'paper-blank'} />;
  return <br />;
};

// oxlint-disable react/no-array-index-key -- printed once, never reordered, and two lines may be the same
const Text = ({ line }: { line: Line }) => line.map((run, index) => <RunText key={index} run={run} />);

const List = ({ mark, lines, columns }: Extract<Block, { is: 'list' }>) => {
  const items = lines.map((line, index) => <li key={index}>{mark === 'box' && <span className="paper-tick" />}<span><Text line={line} /></span></li>);
  if (mark === 'number') return <ol className="paper-goals">{items}</ol>;
  return <ul className={[mark === 'box' ? 'paper-boxes' : 'paper-plain', columns && `paper-${columns}`].filter(Boolean).join(' ')}>{items}</ul>;
};

const Table = ({ of, heads, rows, spare }: Extract<Block, { is: 'table' }>) => (
  <table className={`paper-table paper-${of}`}>
    <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
    <tbody>
      {(spare ? [...rows, heads.map(() => '')] : rows).map((row, index) => (
        <tr key={index}>{row.map((cell, place) => <td key={heads[place]}>{cell}</td>)}</tr>
      ))}
    </tbody>
  </table>
);

export const Blocks = ({ blocks }: { blocks: readonly Block[] }) => blocks.map((block, index) => <BlockView key={index} block={block} />);

const Head = ({ head, note }: { head: string; note?: string | undefined }) => <div className="paper-head"><h2>{head}</h2>{note && <span>{note}</span>}</div>;

const BlockView = ({ block }: { block: Block }) => {
  switch (block.is) {
    case 'top': return <header className="paper-top"><div><h1>{block.title}</h1><p>{block.lead}</p></div><p className="paper-crisis"><Text line={block.crisis} /></p></header>;
    case 'blanks': return <div className="paper-blanks">{block.labels.map((label) => <span key={label}>{label}</span>)}</div>;
    case 'section': return <section className={block.newPage ? 'paper-next-page' : undefined}><Head head={block.head} note={block.note} /><Blocks blocks={block.blocks} /></section>;
    case 'group': {
      if (block.id === null) return <section className="paper-pack"><h3>{block.head}</h3><Blocks blocks={block.blocks} /></section>;
      const Icon = icons[block.id];
      return <div className={`paper-group paper-${block.id}`}><h3><Icon aria-hidden="true" />{block.head} {block.hint && <small>{block.hint}</small>}</h3><Blocks blocks={block.blocks} /></div>;
    }
    case 'subhead': return <h3>{block.text}</h3>;
    case 'text': return <p className={textClass[block.look]}><Text line={block.line} /></p>;
    case 'list': return <List {...block} />;
    case 'table': return <Table {...block} />;
    case 'rules': return <Fragment>{Array.from({ length: block.count }, (_, index) => <p key={index} className="paper-rule" />)}</Fragment>;
    case 'columns': return <div className="paper-two"><div><Blocks blocks={block.left} /></div><div><Blocks blocks={block.right} /></div></div>;
  }
};
